import { offsetsIn, readToml, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode, hybridCode } from '../sources.js';

export const containerdConfigNotToml: Rule = {
  id: 'containerd-config-not-toml',
  severity: 'warning',
  summary: 'The settings of containerd are not TOML.',
  why: `
    The \`nodeadm\` of the EKS AMIs merges the text with its own settings and fails when it cannot read it: an error. The one of hybrid nodes writes it into a file as it is, and containerd does not start: a warning, as where both may read the file.`,
  sources: [`${amiCode}internal/containerd/config.go`, `${hybridCode}internal/containerd/config.go`, 'https://toml.io/en/v1.0.0'],
  covers: ['NC037'],
  examples: [
    { title: 'No value', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates: {}
        containerd:
          config: |
            [plugins."io.containerd.cri.v1.images"]
            discard_unpacked_layers =
    #                               ^ This is not TOML: invalid value` },
    { title: 'A key twice', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        containerd:
          config: |
            version = 2
            version = 3
    #       ^^^^^^^^^^^ This is not TOML: trying to redefine an already defined table or value` },
    { title: 'TOML', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        containerd:
          config: |
            version = 3
            [plugins."io.containerd.cri.v1.images"]
            discard_unpacked_layers = false` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const config = at('spec.containerd.config');
    const text = stringOf(config);
    if (!config || !text) return;
    const read = readToml(text);
    if (read.of !== 'broken') return;
    yield { span: spanAt(resource, config, text, read.offset), ...(dialect === 'ami' && { severity: 'error' }), message: say`This is not TOML: ${read.reason}` };
  },
};

/** From the place to the end of its line; where nothing is left of it, the line's last character. */
function spanAt({ document }: Resource, config: Node, text: string, offset: number): Finding['span'] {
  const offsets = offsetsIn(document, config);
  const last = text.trimEnd().length;
  const place = Math.min(offset, Math.max(0, last - 1));
  const first = text[place] === '\n' ? Math.max(0, place - 1) : place;
  const found = text.indexOf('\n', first + 1);
  return { start: offsets[first]!, end: Math.max(offsets[found < 0 ? last : found]!, offsets[first]! + 1) };
}
