import { isSet, mayHaveMore, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { isStandIn, literal } from '../readers/values.js';
import { clusterRule } from '../world.js';

export const hybridCredentialProvider: Rule = clusterRule({
  id: 'hybrid-credential-provider',
  severity: 'error',
  summary: 'What gives hybrid nodes their identity is not set up as eksctl needs it.',
  why: 'Machines get their identity from Systems Manager (`SSM`, which is the default) or from IAM Roles Anywhere (`IRA`). Roles Anywhere trusts the certificates of your authority, so it needs `caBundleCert`; Systems Manager has no use for it, and eksctl refuses it there.',
  sources: ['https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go', 'https://eksctl.io/usage/hybrid-nodes/'],
  covers: ['HN06', 'EK093', 'EK094', 'EK095'],
  examples: [
    {
      title: 'Roles Anywhere without an authority',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          iam:
            provider: IRA
      #               ^^^ IAM Roles Anywhere needs caBundleCert beside it
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'A certificate that nobody reads',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          iam:
            caBundleCert: |
      #     ^^^^^^^^^^^^ caBundleCert is for IAM Roles Anywhere; Systems Manager does not take it
              -----BEGIN CERTIFICATE-----
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'A provider that does not exist',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          iam:
            provider: IRSA
      #               ^^^^ IRSA is not a provider; use SSM or IRA
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'In small letters',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          iam:
            provider: ssm
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ remote, nodes, resource }) {
  const iam = remote?.get('iam');
  if (iam?.type !== 'map' || !nodes.node?.items().length) return;
  const [provider, bundle] = [iam.get('provider'), iam.get('caBundleCert')];
  const value = isSet(provider) ? literal(provider)?.toLowerCase() : 'ssm';
  if (value === undefined || isStandIn(value.toUpperCase()) || (!isSet(provider) && mayHaveMore(resource, iam))) return;
  if (provider && !['', 'ssm', 'ira'].includes(value)) yield { span: provider.span, message: say`${provider.text} is not a provider; use SSM or IRA` };
  if (provider && value === 'ira' && !isSet(bundle) && !mayHaveMore(resource, iam)) yield { span: provider.span, message: say`IAM Roles Anywhere needs caBundleCert beside it`, missing: true };
  if ((value === 'ssm' || value === '') && bundle && literal(bundle)) yield { span: bundle.key ?? bundle.span, message: say`caBundleCert is for IAM Roles Anywhere; Systems Manager does not take it` };
});
