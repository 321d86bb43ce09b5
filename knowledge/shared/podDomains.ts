import type { Domain, Moment } from '../../engine/model.js';
import { podAnnotationDomains } from './doNotDisrupt.js';
import { label, labels, labelValues, type Label, type Provider } from './labels.js';
import { labelInShort, labelInWords, valueInShort, valueInWords } from './labelWords.js';
import { expressionPaths, spreadPaths } from './namedLabels.js';
import { nodeAt, takenBeside, textAt, wellKnown } from './offers.js';
import { nodeOperators, podMetadataPath, podSpecPath } from './podSpec.js';

/** What can stand where pods choose their nodes. */
export function podDomains(kind: string): readonly Domain[] {
  const spec = podSpecPath(kind);
  return [
    ...selector(`${spec}.nodeSelector.*`),
    ...expressionPaths.flatMap((path) => expression(`${spec}.${path}`)),
    ...spreadPaths.map((path) => topology(`${spec}.${path}`)),
    ...tolerations(`${spec}.tolerations[]`),
    ...podAnnotationDomains(`${podMetadataPath(kind)}.annotations.*`),
  ];
}

/** Labels of nodes, and their values as far as they can be listed. */
function selector(path: string): readonly Domain[] {
  return [
    {
      path,
      of: 'key',
      *offers(at) {
        const taken = takenBeside(at, 'key');
        for (const it of known()) if (!taken.has(it.key)) yield offerOf(it);
      },
      explain: inWords,
    },
    { path, of: 'value', ...valuesOf(({ steps }) => String(steps.at(-1))) },
  ];
}

function expression(path: string): readonly Domain[] {
  return [
    { path: `${path}.key`, of: 'value', *offers() { for (const it of known()) yield offerOf(it); }, explain: inWords },
    wellKnown(`${path}.operator`, 'value', nodeOperators),
    { path: `${path}.values[]`, of: 'value', ...valuesOf(({ resource, steps }) => textAt(nodeAt(resource.root, steps.slice(0, -2)), 'key') ?? '') },
  ];
}

/** The labels over which Karpenter can spread pods: https://karpenter.sh/docs/concepts/scheduling/#topology-spread */
function topology(path: string): Domain {
  const keys = ['topology.kubernetes.io/zone', 'kubernetes.io/hostname', 'karpenter.sh/capacity-type'];
  return {
    path,
    of: 'value',
    *offers() {
      for (const [index, it] of keys.flatMap((key) => label(key) ?? []).entries()) yield { ...offerOf(it), rank: 10 + index };
    },
    explain: inWords,
  };
}

/** Taints that guides of Karpenter, Auto Mode and device plugins use; sources as for pools' taints, and https://karpenter.sh/docs/concepts/disruption/. */
function tolerations(path: string): readonly Domain[] {
  return [
    wellKnown(`${path}.key`, 'value', {
      'nvidia.com/gpu': 'nodes with NVIDIA GPUs',
      'aws.amazon.com/neuron': 'nodes with Inferentia or Trainium',
      'CriticalAddonsOnly': 'nodes for system add-ons, such as the pool system of Auto Mode',
      'eks-auto-mode': 'nodes of Auto Mode while a cluster moves there',
      'karpenter.sh/disrupted': 'nodes that Karpenter is about to remove; pods that tolerate it are not drained',
      'dedicated': 'nodes for one team or workload, its name as the value',
    }),
    wellKnown(`${path}.operator`, 'value', { Exists: 'whatever the value', Equal: 'the value counts; the default' }),
    wellKnown(`${path}.effect`, 'value', { NoSchedule: 'keeps new pods away', PreferNoSchedule: 'keeps new pods away if it can', NoExecute: 'removes pods that run, too' }),
  ];
}

function known(): readonly Label[] {
  return labels().filter((it) => it.documented && it.allowed.includes('pod'));
}

function offerOf(it: Label) {
  return { value: it.key, detail: labelInShort(it), rank: it.flavour === 'core' ? 10 : 20, doc: () => inWords(it.key) ?? '' };
}

function inWords(key: string): string | undefined {
  return labelInWords(key, providerOf(key));
}

function valuesOf(keyAt: (at: Moment) => string): Pick<Domain, 'offers' | 'explain'> {
  return {
    *offers(at) {
      const [key, taken] = [keyAt(at), takenBeside(at)];
      for (const it of labelValues(key, providerOf(key)) ?? []) if (!taken.has(it.value)) yield { value: it.value, detail: valueInShort(key, it) };
    },
    explain: (value, at) => valueInWords(keyAt(at), value, { provider: providerOf(keyAt(at)), operator: textAt(nodeAt(at.resource.root, at.steps.slice(0, -2)), 'operator') ?? 'In' }),
  };
}

function providerOf(key: string): Provider {
  return key.startsWith('eks.amazonaws.com/') ? 'autoMode' : 'karpenter';
}
