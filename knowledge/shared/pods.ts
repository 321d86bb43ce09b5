import type { Docs, Domain, Kind, Schema } from '../../engine/model.js';
import { labels, labelValues, type Provider } from './labels.js';
import { labelInShort, labelInWords, valueInShort, valueInWords } from './labelWords.js';
import { takenBeside } from './offers.js';
import { open, openKind } from './openKind.js';
import { autoModeDevicePlugin } from './rules/auto-mode-device-plugin.js';
import { autoModeMixedNodeLabels } from './rules/auto-mode-mixed-node-labels.js';
import { autoModeSystemPool } from './rules/auto-mode-system-pool.js';
import { podSpecPath } from './podSpec.js';

const assign = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/';
const taints = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';
const association = 'https://docs.aws.amazon.com/eks/latest/userguide/associate-workload.html';

/** A kind that runs pods: only what chooses their nodes is described. */
export function workload({ rules = [], ...kind }: Pick<Kind, 'group' | 'version' | 'name' | 'summary' | 'link'> & Partial<Pick<Kind, 'rules'>>): Kind {
  const path = podSpecPath(kind.name);
  return openKind({
    ...kind,
    scope: 'Namespaced',
    markers: kind.name === 'DaemonSet' ? [...markers, 'device-plugin'] : markers,
    fields: nested(path.split('.'), podSpec),
    docs: docsBelow(path),
    domains: nodeSelectorDomains(`${path}.nodeSelector.*`),
    rules: [autoModeMixedNodeLabels, autoModeSystemPool, ...(kind.name === 'DaemonSet' ? [autoModeDevicePlugin] : []), ...rules],
  });
}

/** Words of a manifest whose pods choose nodes of Karpenter or Auto Mode. */
const markers: readonly string[] = Object.freeze(['eks.amazonaws.com/', 'karpenter.sh/', 'karpenter.k8s.aws/']);

const podSpec: Schema = open({
  nodeSelector: { type: 'object', values: {} },
  affinity: open({ nodeAffinity: open({}) }),
  tolerations: { type: 'array', items: open({ key: {}, operator: {}, value: {}, effect: {} }) },
});

/** Labels of nodes, and their values as far as they can be listed. */
function nodeSelectorDomains(path: string): readonly Domain[] {
  return [
    {
      path,
      of: 'key',
      *offers(at) {
        const taken = takenBeside(at, 'key');
        const known = labels().filter((it) => it.documented && it.allowed.includes('pod') && !taken.has(it.key));
        for (const it of known) yield { value: it.key, detail: labelInShort(it), rank: it.flavour === 'core' ? 10 : 20, doc: () => labelInWords(it.key, providerOf(it.key)) ?? '' };
      },
      explain: (key) => labelInWords(key, providerOf(key)),
    },
    {
      path,
      of: 'value',
      *offers({ steps }) {
        const key = String(steps.at(-1));
        for (const it of labelValues(key, providerOf(key)) ?? []) yield { value: it.value, detail: valueInShort(key, it) };
      },
      explain: (value, { steps }) => valueInWords(String(steps.at(-1)), value, { provider: providerOf(String(steps.at(-1))) }),
    },
  ];
}

function providerOf(key: string): Provider {
  return key.startsWith('eks.amazonaws.com/') ? 'autoMode' : 'karpenter';
}

function nested([first = '', ...rest]: readonly string[], inner: Schema): Readonly<Record<string, Schema>> {
  return { [first]: rest.length === 0 ? inner : open(nested(rest, inner)) };
}

function docsBelow(path: string): Docs {
  const steps = path.split('.');
  const above = steps.map((_, index) => [steps.slice(0, index + 1).join('.'), { does: index === steps.length - 1 ? 'What the pods run, and where.' : 'What leads to the pods.', link: 'https://kubernetes.io/docs/concepts/workloads/pods/' }] as const);
  const fields = Object.entries(fieldDocs).map(([field, doc]) => [`${path}.${field}`, doc] as const);
  return Object.fromEntries([...above, ...fields]);
}

const fieldDocs: Docs = Object.freeze({
  nodeSelector: {
    does: 'Labels that a node must all have. `eks.amazonaws.com/compute-type: auto` keeps the pods on nodes of EKS Auto Mode, `karpenter.sh/nodepool` on those of one pool.',
    absent: 'Every node will do that the taints allow.',
    trap: 'Nodes of Karpenter carry `karpenter.k8s.aws/…`, nodes of Auto Mode `eks.amazonaws.com/…`: no node has both.',
    link: association,
  },
  'nodeSelector.*': { does: 'The value that the label must have, as text.', link: assign },
  affinity: { does: 'Rules about nodes and neighbours.', link: assign },
  'affinity.nodeAffinity': { does: 'Which nodes may or should run the pods, with operators and alternatives.', link: `${assign}#node-affinity` },
  tolerations: {
    does: 'Taints that the pods put up with.',
    absent: 'Tainted nodes are left alone.',
    trap: 'The built-in pool `system` of Auto Mode has the taint `CriticalAddonsOnly`.',
    link: taints,
  },
  'tolerations[]': { does: 'One taint, or several.', link: taints },
  'tolerations[].key': { does: 'The key of the taint.', absent: 'Every key, with the operator `Exists`.', link: taints },
  'tolerations[].operator': { does: '`Equal` compares the value, `Exists` does not.', absent: '`Equal`.', link: taints },
  'tolerations[].value': { does: 'The value of the taint.', link: taints },
  'tolerations[].effect': { does: '`NoSchedule`, `PreferNoSchedule` or `NoExecute`.', absent: 'All three.', link: taints },
});
