import type { Domain, Offer } from '../../../engine/model.js';
import { durations, quantities } from '../../shared/amountDomains.js';
import { scheduleInWords } from '../../shared/cron.js';
import { labelInShort, labelInWords, valueInWords } from '../../shared/labelWords.js';
import { takenBeside, wellKnown } from '../../shared/offers.js';
import { providerOf } from '../../shared/provider.js';
import { nodeDomains } from '../shared/nodeDomains.js';
import { allowedLabels, requirementDomains, valuesOfKey } from '../shared/requirements.js';

/** Labels that say what to buy belong into requirements, so they come late here. */
const templateLabels: Domain = {
  path: 'spec.template.metadata.labels.*',
  of: 'key',
  *offers(at) {
    const taken = takenBeside(at, 'key');
    const known = allowedLabels(at, 'nodePool').filter(({ key }) => !taken.has(key));
    yield* known.map((one, index): Offer => ({ value: one.key, detail: labelInShort(one), rank: 100 + index, doc: () => labelInWords(one.key, providerOf(at.resource)) ?? '' }));
  },
  explain: (key, at) => labelInWords(key, providerOf(at.resource)),
};

const templateLabelValues: Domain = {
  path: 'spec.template.metadata.labels.*',
  of: 'value',
  offers: (at) => valuesOfKey(String(at.steps.at(-1)), at),
  explain(value, at) {
    const provider = providerOf(at.resource);
    return valueInWords(String(at.steps.at(-1)), value, provider ? { provider } : {});
  },
};

const schedules: Domain = {
  path: 'spec.disruption.budgets[].schedule',
  of: 'value',
  *offers() {
    const examples = ['0 9 * * mon-fri', '0 0 * * 0,6', '0 22 * * *', '@daily', '@hourly', '@weekly'];
    yield* examples.map((value, index): Offer => ({ value, rank: 10 + index, detail: scheduleInWords(value) ?? '' }));
  },
  explain(value) {
    const words = scheduleInWords(value);
    return words === undefined ? undefined : `**\`${value}\`** · ${words}. The window opens at these times and stays open for \`duration\`.`;
  },
};

export const domains: readonly Domain[] = [
  ...requirementDomains('spec.template.spec.requirements', 'nodePool'),
  ...nodeDomains('spec.template.spec'),
  templateLabels,
  templateLabelValues,
  wellKnown('spec.template.metadata.annotations.*', 'key', {
    'karpenter.sh/do-not-disrupt': 'with "true", Karpenter does not disrupt these nodes of its own accord',
  }),
  wellKnown('spec.limits.*', 'key', {
    cpu: 'vCPUs of all nodes together',
    memory: 'memory of all nodes together',
    nodes: 'number of nodes; for pools without replicas since Karpenter 1.11',
    'nvidia.com/gpu': 'NVIDIA GPUs of all nodes together',
    'amd.com/gpu': 'AMD GPUs of all nodes together',
    'aws.amazon.com/neuron': 'Inferentia and Trainium devices of all nodes together',
    'ephemeral-storage': 'local storage of all nodes together',
    pods: 'pods that all nodes together could hold',
  }),
  quantities('spec.limits.*', { cpu: ['100', '500', '1000'], memory: ['400Gi', '2000Gi', '4000Gi'], nodes: ['10', '50', '100'], 'nvidia.com/gpu': ['4', '8', '16'] }),
  durations('spec.disruption.consolidateAfter', ['0s', '30s', '1m', '5m', '15m', '1h'], { Never: 'no consolidation at all, not even of empty nodes' }),
  wellKnown('spec.disruption.budgets[].nodes', 'value', [
    ['10%', 'a tenth of the nodes at a time, rounded up; the default'],
    ['20%', 'a fifth of the nodes at a time, rounded up'],
    ['50%', 'half of the nodes at a time'],
    ['100%', 'no bound'],
    ['0', 'no voluntary disruption while the budget is active'],
    ['1', 'one node at a time'],
    ['5', 'five nodes at a time'],
  ]),
  schedules,
  durations('spec.disruption.budgets[].duration', ['10m', '1h', '8h', '12h', '24h', '48h']),
];
