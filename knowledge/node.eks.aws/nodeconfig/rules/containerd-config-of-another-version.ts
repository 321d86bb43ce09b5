import { lookUp, offsetsIn, readToml, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode, hybridCode } from '../sources.js';

export const containerdConfigOfAnotherVersion: Rule = {
  id: 'containerd-config-of-another-version',
  severity: 'warning',
  summary: 'Settings of containerd are written for another version of its configuration.',
  why: `
    Version 2 of the configuration (containerd 1) has its plugin \`io.containerd.grpc.v1.cri\`; version 3 (containerd 2) has most of that under \`io.containerd.cri.v1.images\` and \`io.containerd.cri.v1.runtime\`.
    A section under the other version's name is read by nobody. On containerd 1, \`nodeadm\` even fails on those of version 3.
    The \`nodeadm\` of hybrid nodes writes version 2 itself, and containerd imports only files of that version.`,
  sources: ['https://github.com/containerd/containerd/blob/main/docs/containerd-2.0.md', `${amiCode}internal/containerd/config.go`, `${hybridCode}internal/containerd/config.template.toml`],
  upstream: ['containerd 1.* doesn\'t support containerd configuration V3 properties'],
  covers: ['NC037'],
  examples: [
    { title: 'A plugin of version 3 in version 2', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        containerd:
          config: |
            version = 2
            [plugins."io.containerd.cri.v1.images"]
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This plugin belongs to version 3 of the configuration, and the text says version 2
            discard_unpacked_layers = false` },
    { title: 'A section of version 2 in version 3', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        containerd:
          config: |
            version = 3
            [plugins."io.containerd.grpc.v1.cri".containerd]
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^ Version 3 of the configuration has this under io.containerd.cri.v1.images and io.containerd.cri.v1.runtime
            discard_unpacked_layers = false` },
    { title: 'Version 3 on a hybrid node', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        containerd:
          config: |
            version = 3
    #       ^^^^^^^^^^^ nodeadm of hybrid nodes writes version 2 of the configuration, which this file of version 3 does not fit` },
    { title: 'All of version 3', yaml: `
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
    const read = text ? readToml(text) : undefined;
    if (!config || !text || read?.of !== 'table') return;
    const version = read.table['version'];
    const plugins = tableAt(read.table, 'plugins');
    const place = (found: RegExp): Finding['span'] => spanOf(resource, config, text, found);
    if (version === 2 && Object.keys(plugins).some((it) => newPlugin.test(it))) yield { span: place(newPlugin), message: say`This plugin belongs to version 3 of the configuration, and the text says version 2` };
    if (version === 3 && Object.keys(tableAt(plugins, oldPlugin)).some((it) => moved.includes(it))) yield { span: place(/io\.containerd\.grpc\.v1\.cri/), message: say`Version 3 of the configuration has this under io.containerd.cri.v1.images and io.containerd.cri.v1.runtime` };
    if (version === 3 && dialect === 'hybrid') yield { span: place(/version\s*=\s*3/), message: say`nodeadm of hybrid nodes writes version 2 of the configuration, which this file of version 3 does not fit` };
  },
};

const oldPlugin = 'io.containerd.grpc.v1.cri';
const newPlugin = /io\.containerd\.cri\.v1\.(?:images|runtime)/;
/** What version 3 took out of the old plugin. */
const moved: readonly string[] = Object.freeze(['containerd', 'cni', 'registry', 'sandbox_image', 'image_decryption', 'max_concurrent_downloads', 'discard_unpacked_layers', 'device_ownership_from_security_context', 'enable_cdi']);

function tableAt(table: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = lookUp(table, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function spanOf({ document }: Resource, config: Node, text: string, form: RegExp): Finding['span'] {
  const found = form.exec(text);
  if (!found) return config.key ?? config.span;
  const offsets = offsetsIn(document, config);
  return { start: offsets[found.index]!, end: offsets[found.index + found[0].length]! };
}
