import type { Coverage } from './coverage.js';

/** What the dossier lists of EKS Anywhere, and no rule of its own says. */
export const anywhereCoverage: readonly Coverage[] = [
  {
    ids: ['EA039', 'EA066', 'EA068', 'EA073', 'EA075', 'EA077', 'EA078', 'EA084', 'EA085', 'EA087', 'EA088', 'EA092', 'EA095', 'EA096', 'EA099', 'EA100', 'EA105', 'EA118', 'EA120', 'EA126', 'EA128', 'EA129', 'EA134', 'EA141', 'EA146', 'EA160', 'EA162', 'EA187'],
    because: 'Said by structure: the fields that EKS Anywhere asks for stand in the schema of their kind, so missing-field and wrong-length report them.',
  },
  { ids: ['EA052', 'EA054', 'EA072', 'EA074', 'EA094', 'EA130', 'EA137', 'EA145', 'EA156', 'EA157', 'EA185'], because: 'Said by structure: the allowed values stand in the schema (value-not-allowed).' },
  { ids: ['EA101', 'EA102', 'EA107', 'EA142', 'EA153', 'EA175'], because: 'Said by structure: the bounds stand in the schema (number-out-of-range).' },
  { ids: ['EA081', 'EA117', 'EA174'], because: 'Said by structure: the number of items stands in the schema (wrong-count).' },
  { ids: ['EA110'], because: 'Said by structure: the field does not exist in the control plane (unknown-field).' },
  { ids: ['EA147'], because: 'Said by structure: the CRD has the pattern and the length (pattern-mismatch, wrong-length).' },
  { ids: ['EA014', 'EA180'], because: 'No release that is supported serves these Kubernetes versions; unsupported-kubernetes-version speaks of them.' },
  { ids: ['EA018', 'EA028', 'EA071', 'EA139', 'EA140', 'EA177', 'EA193', 'EA213'], because: 'Hover docs only: a default, an environment variable, a subscription or a matter of taste that good files have too.' },
  { ids: ['EA037', 'EA038', 'EA040', 'EA059', 'EA165'], because: 'Not decidable from a file: it depends on the release of the program, on the management cluster, on the end of support at the day of reading, or on the network of the machines.' },
  { ids: ['EA060', 'EA115', 'EA182', 'EA183', 'EA201', 'EA202', 'EA203', 'EA204', 'EA205', 'EA206', 'EA207', 'EA208'], because: 'Not decidable from a file: it compares with the state of the cluster or with an earlier text. The hover docs tell which fields cannot be changed.' },
  { ids: ['EA030', 'EA032', 'EA211'], because: 'Not checked: the text is YAML or a KubeletConfiguration of its own inside the document, which is not read here.' },
  { ids: ['EA150', 'EA192'], because: 'Not checked: which failure domains and which pools of addresses are used follows from several objects, and the sources leave cases open.' },
  { ids: ['EA194', 'EA195', 'EA196'], because: 'EKS Anywhere 0.26 has no CloudStack any more; mixed-providers says so, and nothing else of it is judged.' },
  { ids: ['EA181', 'EA214', 'EA215', 'EA216', 'EA217', 'EA218'], because: 'Not in a file of ours: hardware.csv is no YAML.' },
];
