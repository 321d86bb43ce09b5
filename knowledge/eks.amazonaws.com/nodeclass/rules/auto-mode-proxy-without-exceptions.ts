import type { Node, Rule } from '../../../../engine/model.js';
import { insertKey, isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeProxyWithoutExceptions: Rule = {
  id: 'auto-mode-proxy-without-exceptions',
  severity: 'warning',
  summary: 'The proxy of a NodeClass takes what the node has to reach directly.',
  why: `
    A node asks the metadata service for its identity and the API server of EKS for its work.
    When those calls go to the proxy, the node never joins the cluster: keep \`169.254.169.254\`, \`.internal\` and \`.eks.amazonaws.com\` in \`noProxy\`.`,
  sources: [guide],
  covers: ['AM044'],
  examples: [
    {
      title: 'No exceptions',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          advancedNetworking:
            httpsProxy: http://proxy.example.com:3128
      #     ^^^^^^^^^^ Nodes never join unless noProxy holds 169.254.169.254, .internal, .eks.amazonaws.com`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking:
          httpsProxy: http://proxy.example.com:3128
          noProxy: [169.254.169.254, .internal, .eks.amazonaws.com]`,
    },
    {
      title: 'One of three',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          advancedNetworking:
            httpsProxy: http://proxy.example.com:3128
      #     ^^^^^^^^^^ Nodes never join unless noProxy holds .internal
            noProxy:
              - 169.254.169.254
              - .amazonaws.com`,
    },
    {
      title: 'Whole networks and domains',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking:
          httpsProxy: http://proxy.example.com:3128
          noProxy: [169.254.0.0/16, .compute.internal, .amazonaws.com]`,
    },
  ],
  mentions: ['httpsProxy'],
  *check(resource) {
    const networking = resource.root.at('spec.advancedNetworking');
    const proxy = networking?.get('httpsProxy');
    if (!networking || !isSet(proxy) || mayHaveMore(resource, networking)) return;
    const list = networking.get('noProxy');
    const entries = list?.items() ?? [];
    if (list?.unknown || entries.some((it) => it.unknown)) return;
    const lacking = needed.filter((it) => !entries.some((entry) => covers(entry, it)));
    if (lacking.length === 0) return;
    const edit = list ? undefined : insertKey(resource.document, networking, 'noProxy', `[${needed.join(', ')}]`);
    yield {
      span: proxy.key ?? proxy.span,
      message: say`Nodes never join unless noProxy holds ${lacking.join(', ')}`,
      missing: true,
      ...(edit ? { fix: { title: say`Add what nodes reach directly`, edits: [edit] } } : {}),
    };
  },
};

const needed: readonly string[] = Object.freeze(['169.254.169.254', '.internal', '.eks.amazonaws.com']);

/** Wider entries count too, and for `.internal` a narrower one: which part of it a VPC uses cannot be seen here. */
function covers(entry: Node, name: string): boolean {
  const text = String(entry.value).replace(/^\*/, '');
  if (text === '' || name.endsWith(text)) return true;
  if (name === '.internal') return text.endsWith(name);
  return name.startsWith('169.') ? text.startsWith('169.254.') : text.includes('.eks.');
}
