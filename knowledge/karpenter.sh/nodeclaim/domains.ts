import type { Domain } from '../../../engine/model.js';
import { quantities } from '../../shared/amountDomains.js';
import { wellKnown } from '../../shared/offers.js';
import { nodeDomains } from '../shared/nodeDomains.js';
import { requirementDomains } from '../shared/requirements.js';

export const domains: readonly Domain[] = [
  ...requirementDomains('spec.requirements', 'nodeClaim'),
  ...nodeDomains('spec'),
  wellKnown('spec.resources.requests.*', 'key', {
    cpu: 'vCPUs that the node has to leave for pods',
    memory: 'memory that the node has to leave for pods',
    pods: 'pods that the node has to hold',
    'ephemeral-storage': 'local storage that the node has to leave for pods',
    'nvidia.com/gpu': 'NVIDIA GPUs of the node',
  }),
  quantities('spec.resources.requests.*', { cpu: ['1', '4', '16'], memory: ['2Gi', '8Gi', '32Gi'] }),
];
