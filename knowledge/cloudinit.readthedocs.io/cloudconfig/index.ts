import type { Docs, Kind } from '../../../engine/model.js';
import { open } from '../../shared/openKind.js';

const page = 'https://cloudinit.readthedocs.io/en/latest/reference/modules.html';

const docs: Docs = Object.freeze({
  write_files: { does: 'Files that cloud-init writes when the machine starts for the first time.', link: `${page}#write-files` },
  'write_files[].path': { does: 'Where the file is written.', link: `${page}#write-files` },
  'write_files[].content': { does: 'What is in the file: a NodeConfig, for instance, that `nodeadm init` is then told to read.', link: `${page}#write-files` },
  runcmd: { does: 'Commands that run once, after the files have been written.', link: `${page}#runcmd` },
});

/** What cloud-init does on a machine, where it brings a NodeConfig along. */
export const cloudConfig: Kind = {
  group: 'cloudinit.readthedocs.io',
  version: 'v1',
  name: 'CloudConfig',
  summary: 'What cloud-init does when a machine starts: files to write, commands to run.',
  link: 'https://cloudinit.readthedocs.io/en/latest/explanation/about-cloud-config.html',
  scope: 'File',
  receiver: 'nodeadm',
  unknownFields: 'pruned',
  knownIn: 'cloud-init of 2026',
  markers: ['node.eks.aws'],
  shape: (root) => root.get('write_files')?.type === 'list',
  embeds: [{ path: 'write_files[].content', groups: ['node.eks.aws'] }],
  schema: open({ write_files: { type: 'array', items: open({ path: {}, content: {} }) }, runcmd: {} }),
  docs,
  domains: [],
  links: [],
  rules: [],
  samples: [],
};
