import type { Coverage } from './coverage.js';

/** What eksctl's code asks of a ClusterConfig, and no rule of its own says. */
export const eksctlCoverage: readonly Coverage[] = [
  { ids: ['EK001'], because: 'Not a rule: a document of another apiVersion or kind is not read as a ClusterConfig.' },
  { ids: ['EK002', 'EK301'], because: 'Merged into the checks of structure: unknown-field, duplicate-key and wrong-type (a bare number or boolean where a text belongs).' },
  { ids: ['EK003', 'EK004', 'EK005', 'EK008', 'EK042', 'EK096', 'EK133', 'EK142', 'EK143', 'EK147', 'EK151', 'EK159', 'EK173', 'EK227'], because: 'Merged into the check missing-field: the schema says what has to be there.' },
  { ids: ['EK007'], because: 'Merged into the check wrong-type: an empty item is no nodegroup.' },
  { ids: ['EK015', 'EK082', 'EK156'], because: 'Merged into the check duplicate-item.' },
  { ids: ['EK016', 'EK072', 'EK081', 'EK127', 'EK131', 'EK148', 'EK153', 'EK179', 'EK181', 'EK211', 'EK214'], because: 'Merged into the check value-not-allowed: the schema has the closed lists whose case of letters counts.' },
  { ids: ['EK128', 'EK170', 'EK207', 'EK208', 'EK209', 'EK216'], because: 'Merged into the check number-out-of-range.' },
  { ids: ['EK034'], because: 'Merged into the checks missing-field and wrong-length.' },
  { ids: ['EK019'], because: 'Not decidable from a file: it compares the file with the cluster as it is.' },
  { ids: ['EK038'], because: 'Not a rule yet: the text of configurationValues may be JSON or YAML, and the settings of each add-on are known to EKS only.' },
];
