import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.snow, 'spec', {
  '': 'The Snow devices that the machines run on.',
  identityRef: ['The Secret with credentials and certificates of the devices.', '`eksctl anywhere` makes it from the files in `EKSA_AWS_CREDENTIALS_FILE` and `EKSA_AWS_CA_BUNDLES_FILE`.'],
  'identityRef.kind': '`Secret`.',
  'identityRef.name': 'Name of the Secret.',
});
