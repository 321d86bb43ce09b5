import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { hostOsLimits, hostOsNeeded } from '../shared/hostOs.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const tinkerbellMachineConfig: Kind = anywhereKind({
  name: 'TinkerbellMachineConfig',
  summary: 'Which bare-metal machines are taken for a control plane or a group of workers, and what runs on them.',
  link: pages.bareMetal,
  schema,
  docs,
  rules,
  samples,
  needed: {
    spec: ['osFamily'],
    'spec.hardwareAffinity': ['required'],
    'spec.hardwareAffinity.preferred[]': ['weight', 'hardwareAffinityTerm'],
    ...hostOsNeeded,
  },
  limits: { 'spec.osFamily': { enum: ['ubuntu', 'redhat', 'bottlerocket'] }, 'spec.hardwareAffinity.required': { minItems: 1 }, ...hostOsLimits },
  references: ['spec.templateRef'],
});
