import { lookUp, nearest, renameKey, say } from '../../../../engine/kit.js';
import type { Entry, Finding, Node, Rule, Schema } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { kubeletPath, kubeletReference, kubeletSchema } from '../kubelet.js';
import { amiCode } from '../sources.js';

export const unknownKubeletSetting: Rule = {
  id: 'unknown-kubelet-setting',
  severity: 'info',
  summary: 'A setting of the kubelet is not one that KubeletConfiguration has.',
  why: `
    \`nodeadm\` hands the settings on, and the kubelet skips keys that it does not know with a line in its log. The case of letters counts.
    A key that is nearly one that exists is a mistake: a warning. Any other may be newer than Kubernetes 1.37.`,
  sources: [kubeletReference, `${amiCode}internal/kubelet/config.go`],
  upstream: ['unknown field'],
  covers: ['NC039'],
  examples: [
    { title: 'Misspelt', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionhard:
    #       ^^^^^^^^^^^^ evictionhard is not a kubelet setting, and the kubelet skips it; did you mean evictionHard?
              memory.available: 5%`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionHard:
              memory.available: 5%` },
    { title: 'Never heard of', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            logging:
              verbose: 4
    #         ^^^^^^^ verbose is not a kubelet setting of Kubernetes 1.37` },
    { title: 'Known', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionHard:
              memory.available: 5%` },
  ],
  *check(resource) {
    const config = readerOf(resource).at(kubeletPath);
    if (config?.type === 'map') yield* unknownIn(config, kubeletSchema());
  },
};

function* unknownIn(node: Node, schema: Schema): Iterable<Finding> {
  if (node.type === 'list' && schema.items) for (const item of node.items()) yield* unknownIn(item, schema.items);
  if (node.type !== 'map' || !schema.properties) return;
  const { properties } = schema;
  for (const entry of node.entries()) {
    const known = lookUp(properties, entry.name);
    if (known) yield* unknownIn(entry.node, known);
    else if (!entry.unknown && !entry.merged) yield unknown(entry, nearest(entry.name, Object.keys(properties).filter((it) => !node.get(it))));
  }
}

function unknown(entry: Entry, meant: string | undefined): Finding {
  if (meant === undefined) return { span: entry.key, message: say`${entry.name} is not a kubelet setting of Kubernetes 1.37` };
  const fix = { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] };
  return { span: entry.key, severity: 'warning', message: say`${entry.name} is not a kubelet setting, and the kubelet skips it; did you mean ${meant}?`, fix };
}
