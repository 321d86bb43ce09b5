import type { Coverage } from './coverage.js';

/** EKS Auto Mode: node classes, pools, storage and load balancers. */
export const autoModeCoverage: readonly Coverage[] = [
  { ids: ['AM001'], because: 'unmanaged-node-class says it for both providers.' },
  { ids: ['AM002'], because: 'The schema requires group, kind and name: missing-field says it.' },
  { ids: ['AM007'], because: 'Redundant and harmless: AWS writes it in its own samples for Auto Mode. Completion does not offer the key there.' },
  { ids: ['AM013'], because: 'True of nearly every good pool: the docs of expireAfter tell the default, and auto-mode-node-lifetime what goes beyond.' },
  { ids: ['AM015'], because: 'No file tells for which cluster a pool is meant, so a cluster file without built-in pools in the same workspace proves nothing.' },
  { ids: ['AM016'], because: 'dangling-node-class says it for both providers, and knows that `default` comes with Auto Mode.' },
  { ids: ['AM021'], because: 'bound-without-one-integer says it for both providers.' },
  { ids: ['AM023'], because: 'unknown-capacity-type says it for both providers.' },
  { ids: ['AM025'], because: 'weight-on-static-pool says it for both providers.' },
  { ids: ['AM026'], because: 'static-pool-limits says it for both providers: the CRD of NodePools is the same.' },
  { ids: ['AM027'], because: 'consolidation-on-static-pool says it for both providers.' },
  { ids: ['AM028'], because: 'EKS updates Auto Mode by itself, so every cluster has it since July 2026.' },
  { ids: ['AM041'], because: 'Tags are ordinary, and the permissions that they need cannot be seen in a file: the docs of spec.tags tell them.' },
  { ids: ['AM049'], because: 'No file tells which classes share a cluster, and having one class with reservations beside others is the usual case: the docs of capacityReservationSelectorTerms tell the effect.' },
  { ids: ['AM051'], because: 'EKS has given the demand up; the docs of instanceProfile tell it to those with older clusters.' },
  { ids: ['AM052'], because: 'unknown-field says it: a warning with the day of our data, an error only for a near miss of a field that exists.' },
  { ids: ['AM066'], because: 'The schema wants a list: wrong-type says it.' },
  { ids: ['AM071'], because: 'The schema wants strings: wrong-type says it and puts them in quotes.' },
  { ids: ['AM081'], because: 'The schema requires the destination and lists the categories: missing-field and value-not-allowed say it.' },
];
