import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { on, partRule, settingAt } from '../resources.js';

export const launchTemplateWithNodeSettings: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'launch-template-with-node-settings',
  severity: 'error',
  summary: 'A nodegroup says beside its launch template what belongs into it.',
  why: 'With a launch template of your own, EKS takes the size of the disk and the way in by SSH from the template only, and refuses them here.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html', 'https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2219', 'https://github.com/crossplane-contrib/provider-upjet-aws/issues/866'],
  upstream: ['Disk size must be specified within the launch template', 'Remote access configuration cannot be specified with a launch template'],
  covers: ['CF19'],
  examples: [
    {
      title: 'Both',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate: { Id: !Ref Template }
              DiskSize: 100
      #       ^^^^^^^^ DiskSize belongs into the launch template
              RemoteAccess: { Ec2SshKey: ops }
      #       ^^^^^^^^^^^^ RemoteAccess belongs into the launch template`,
    },
    {
      title: 'The template alone',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate: { Id: !Ref Template }
              InstanceTypes: [m7i.large]`,
    },
    {
      title: 'A condition',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate: !If [Own, { Id: !Ref Template }, !Ref AWS::NoValue]
              DiskSize: 100`,
    },
  ],
}, function* (part) {
  if (settingAt(part, 'LaunchTemplate').is !== 'written') return;
  for (const name of ['DiskSize', 'RemoteAccess']) {
    const { is, node } = settingAt(part, name);
    if (is === 'written' && node) yield on(node, say`${name} belongs into the launch template`);
  }
});
