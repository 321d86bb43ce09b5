import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { isBlank } from '../written.js';

export const outpostWithoutClusterId: Rule = {
  id: 'outpost-without-cluster-id',
  severity: 'error',
  summary: 'A node of a local cluster on an Outpost does not know the id of its cluster.',
  why: `
    With \`enableOutpost: true\` the node presents \`cluster.id\` instead of the name, and \`nodeadm\` refuses to start without it.`,
  sources: [`${amiCode}internal/api/validation.go`, 'https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-local-cluster-overview.html'],
  upstream: ['cluster ID must be provided for outposts'],
  covers: ['NC028'],
  examples: [
    { title: 'No id', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.0/16
          enableOutpost: true
    #     ^^^^^^^^^^^^^ enableOutpost: true needs the id of the local cluster beside it` },
    { title: 'An id', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.0/16
          enableOutpost: true
          id: 01234567-89ab-cdef-0123-456789abcdef` },
  ],
  *check(resource) {
    const { at } = readerOf(resource);
    const cluster = at('spec.cluster');
    const outpost = cluster && at('enableOutpost', cluster);
    if (!cluster || outpost?.value !== true || !isBlank(at('id', cluster)) || mayHaveMore(resource, cluster)) return;
    yield { span: outpost.key ?? outpost.span, message: say`enableOutpost: true needs the id of the local cluster beside it`, missing: true };
  },
};
