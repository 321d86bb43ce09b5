import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode, hybridCode } from '../sources.js';
import { absence, isBlank } from '../written.js';

export const clusterDetailsIncomplete: Rule = {
  id: 'cluster-details-incomplete',
  severity: 'error',
  summary: 'A node on EC2 does not know enough of its cluster.',
  why: `
    Once all sources are merged, \`nodeadm\` needs \`name\`, \`apiServerEndpoint\`, \`certificateAuthority\` and \`cidr\` of the cluster, and refuses to start otherwise.
    Where only one of the four is missing, or where a file for hybrid nodes lacks \`spec.hybrid\` and is therefore read as one for EC2, it is an error.
    With fewer of them it is a warning: another source may bring the rest, as EKS does for managed node groups without an AMI id, and Karpenter always.
    In user data it is information only: there Karpenter, EKS or eksctl add a part of their own.
    A file with none of the four is an addition to another one, and nothing is said.`,
  sources: [`${amiCode}internal/api/validation.go`, `${hybridCode}internal/node/ec2/`],
  upstream: ['Name is missing in cluster configuration', 'Apiserver endpoint is missing in cluster configuration', 'Certificate authority is missing in cluster configuration', 'CIDR is missing in cluster configuration'],
  covers: ['NC025', 'NC026'],
  examples: [
    { title: 'One missing', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
    #   ^^^^^^^ The cluster needs cidr as well
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K` },
    { title: 'One there', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
    #   ^^^^^^^ The cluster needs apiServerEndpoint, certificateAuthority and cidr as well, unless another source brings them
          name: demo` },
    { title: 'A hybrid node without hybrid', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
    #   ^^^^^^^ Without spec.hybrid this is read as an EC2 instance, whose cluster needs apiServerEndpoint, certificateAuthority and cidr
          name: demo
          region: eu-west-1` },
    { title: 'All of them', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.0/16` },
    { title: 'In user data', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        userData: |
          apiVersion: node.eks.aws/v1alpha1
          kind: NodeConfig
          spec:
            cluster:
    #       ^^^^^^^ The cluster needs apiServerEndpoint, certificateAuthority and cidr as well, unless another source brings them
              name: demo` },
    { title: 'An addition', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags: [--node-labels=team=a]` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const cluster = at('spec.cluster');
    if (isSet(at('spec.hybrid'))) return;
    if (dialect === 'hybrid' && !isSet(cluster)) return yield* absence(resource, at('spec') ?? resource.root, cluster, say`Without spec.hybrid this is read as an EC2 instance, which needs spec.cluster`);
    if (cluster?.type !== 'map' || mayHaveMore(resource, cluster)) return;
    const missing = details.filter((it) => (it === 'certificateAuthority' ? !isSet(at(it, cluster)) : isBlank(at(it, cluster))));
    if (missing.length === 0) return;
    const span = placeOfAbsence(cluster);
    const others = missing.length < details.length && say`The cluster needs ${all(missing)} as well, unless another source brings them`;
    if (resource.document.inside) {
      if (others) yield { span, severity: 'info', message: others, missing: true };
    } else if (dialect === 'hybrid') yield { span, message: say`Without spec.hybrid this is read as an EC2 instance, whose cluster needs ${all(missing)}`, missing: true };
    else if (missing.length === 1) yield { span, message: say`The cluster needs ${all(missing)} as well`, missing: true };
    else if (others) yield { span, severity: 'warning', message: others, missing: true };
  },
};

const details: readonly string[] = Object.freeze(['name', 'apiServerEndpoint', 'certificateAuthority', 'cidr']);

function all(fields: readonly string[]): string {
  return fields.length < 2 ? fields.join('') : `${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}`;
}
