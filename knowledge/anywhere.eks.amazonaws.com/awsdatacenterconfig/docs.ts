import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.overview, 'spec', {
  '': 'Left over: no provider of EKS Anywhere reads it.',
  amiID: 'An AMI.',
  region: 'An AWS region.',
});
