import { renameKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode, hybridGuide } from '../sources.js';

export const clusterEndpointMisnamed: Rule = {
  id: 'cluster-endpoint-misnamed',
  severity: 'warning',
  summary: 'The address of the API server is called clusterEndpoint.',
  why: `
    The field is \`apiServerEndpoint\`. The \`nodeadm\` of the EKS AMIs skips the wrong name without a word and then misses the address; the one of hybrid nodes refuses it.`,
  sources: [`${amiCode}api/v1alpha1/nodeconfig_types.go`, hybridGuide],
  covers: ['NC050'],
  examples: [
    { title: 'The wrong name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          clusterEndpoint: https://example.com
    #     ^^^^^^^^^^^^^^^ clusterEndpoint is not a field here; the address of the API server is apiServerEndpoint`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com` },
    { title: 'The right name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const cluster = at('spec.cluster');
    const entry = cluster?.entries().find((it) => it.name.toLowerCase() === 'clusterendpoint');
    if (!cluster || !entry) return;
    const fix = at('apiServerEndpoint', cluster) ? undefined : { title: say`Rename to apiServerEndpoint`, edits: [renameKey(entry, 'apiServerEndpoint')] };
    yield { span: entry.key, message: say`${entry.name} is not a field here; the address of the API server is apiServerEndpoint`, ...(dialect === 'hybrid' && { severity: 'error' }), ...(fix && { fix }) };
  },
};
