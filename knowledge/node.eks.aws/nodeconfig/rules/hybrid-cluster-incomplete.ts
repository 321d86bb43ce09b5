import { isSet, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridGuide, hybridValidator } from '../sources.js';
import { absence } from '../written.js';

export const hybridClusterIncomplete: Rule = {
  id: 'hybrid-cluster-incomplete',
  severity: 'error',
  summary: 'A hybrid node does not say which cluster it joins, or in which Region.',
  why: `
    With \`spec.hybrid\`, \`nodeadm\` refuses the file unless \`cluster.name\` and \`cluster.region\` are set. The rest of the cluster's details it asks EKS for.`,
  sources: [hybridValidator, hybridGuide],
  upstream: ['Name is missing in cluster configuration', 'Region is missing in cluster configuration'],
  covers: ['NC005', 'NC006'],
  examples: [
    { title: 'Without a Region', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
    #   ^^^^^^^ A hybrid node needs the region of its cluster
          name: demo
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
    { title: 'Without anything', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
    # ^^^^ A hybrid node needs spec.cluster with name and region
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
    { title: 'Both', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          region: eu-west-1
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const spec = at('spec');
    if (dialect !== 'hybrid' || !spec || !isSet(at('spec.hybrid'))) return;
    const cluster = at('spec.cluster');
    if (!isSet(cluster)) return yield* absence(resource, spec, cluster, say`A hybrid node needs spec.cluster with name and region`);
    if (cluster.type !== 'map') return;
    for (const field of ['name', 'region']) yield* absence(resource, cluster, at(field, cluster), say`A hybrid node needs the ${field} of its cluster`);
  },
};
