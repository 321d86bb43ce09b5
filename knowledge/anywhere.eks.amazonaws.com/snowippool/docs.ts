import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.snow, 'spec', {
  '': 'Fixed addresses for instances on Snow devices.',
  pools: ['Ranges of addresses.', '', 'Cannot be changed later.'],
  'pools[].ipStart': 'First address; below `ipEnd`.',
  'pools[].ipEnd': 'Last address.',
  'pools[].subnet': 'Network that both lie in, such as `192.168.1.0/24`.',
  'pools[].gateway': 'Gateway of that network.',
});
