import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { on, partRule, settingAt } from '../resources.js';

export const launchTemplateNameOrId: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'launch-template-name-or-id',
  severity: 'warning',
  summary: 'A launch template is named twice, or not at all.',
  why: 'EKS finds a launch template by its `Id` or its `Name`, and takes one of them.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_LaunchTemplateSpecification.html'],
  covers: ['CF19'],
  examples: [
    {
      title: 'Twice',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate:
                Id: lt-0123456789abcdef0
                Name: workers
      #         ^^^^ Name cannot be set together with Id`,
    },
    {
      title: 'Not at all',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate:
      #       ^^^^^^^^^^^^^^ LaunchTemplate needs Id or Name
                Version: "3"`,
    },
    {
      title: 'By its id',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              LaunchTemplate: { Id: !Ref Template, Version: "3" }`,
    },
  ],
}, function* (part) {
  const [template, id, name] = ['LaunchTemplate', 'LaunchTemplate.Id', 'LaunchTemplate.Name'].map((it) => settingAt(part, it));
  if (template?.is !== 'written' || !template.node) return;
  if (id?.is === 'written' && name?.is === 'written' && name.node) yield on(name.node, say`Name cannot be set together with Id`);
  if (id?.is === 'absent' && name?.is === 'absent') yield on(template.node, say`LaunchTemplate needs Id or Name`, { missing: true });
});
