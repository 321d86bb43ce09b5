import { isMime } from '../../../engine/kit.js';
import type { Kind } from '../../../engine/model.js';
import { userDataGroups } from '../../shared/userData.js';
import { rules } from './rules/index.js';

/** A file of its own that is a MIME archive with a NodeConfig in it. */
export const userData: Kind = {
  group: 'cloudinit.readthedocs.io',
  version: 'v1',
  name: 'UserData',
  summary: 'What a machine is told when it starts: a MIME archive of NodeConfigs, scripts and cloud-config.',
  link: 'https://cloudinit.readthedocs.io/en/latest/explanation/format/mime-archive.html',
  scope: 'File',
  receiver: 'nodeadm',
  unknownFields: 'pruned',
  knownIn: 'cloud-init of 2026',
  markers: ['node.eks.aws'],
  foreign: isMime,
  embeds: [{ path: '', groups: userDataGroups }],
  schema: {},
  docs: {},
  domains: [],
  links: [],
  rules,
  samples: [],
};
