import { say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { isLabelValue, isQualifiedName } from '../../../shared/names.js';
import { condition, isEmpty, on, onValue, type Config } from './config.js';

const kubelet = 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go';
const effects: readonly string[] = Object.freeze(['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
const ownLabels: readonly string[] = Object.freeze([
  'kubernetes.io/hostname', 'kubernetes.io/os', 'kubernetes.io/arch', 'beta.kubernetes.io/os', 'beta.kubernetes.io/arch', 'beta.kubernetes.io/instance-type',
  'topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/region',
  'failure-domain.kubernetes.io/zone', 'failure-domain.kubernetes.io/region', 'kubernetes.io/instance-type',
]);

function isIn(domain: string, suffix: string): boolean {
  return domain === suffix || domain.endsWith(`.${suffix}`);
}

/** The kubelet may not give itself labels of Kubernetes, apart from a few. */
function isReserved(key: string): boolean {
  const domain = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
  if (!isIn(domain, 'kubernetes.io') && !isIn(domain, 'k8s.io')) return false;
  return !ownLabels.includes(key) && !isIn(domain, 'kubelet.kubernetes.io') && !isIn(domain, 'node.kubernetes.io');
}

function* taintFindings(list: Node, { isWhole }: Config): Iterable<Finding> {
  for (const taint of list.items()) {
    if (taint.type !== 'map') continue;
    const field = (name: string) => taint.entries().find((it) => it.name.toLowerCase() === name)?.node;
    const [key, value, effect] = [field('key'), field('value'), field('effect')];
    const [name, text] = [stringOf(key), stringOf(value)];
    if (isEmpty(key) && isWhole(taint)) yield on(taint, say`key is missing; a taint needs one`, { missing: true });
    else if (key && name && !isQualifiedName(name)) yield onValue(key, say`${name} is not a key of a taint such as example.com/gpu`);
    if (value && text && !isLabelValue(text)) yield onValue(value, say`${text} cannot be the value of a taint`);
    if (isEmpty(effect) && isWhole(taint)) yield on(taint, say`effect is missing; use NoSchedule, PreferNoSchedule or NoExecute`, { missing: true });
  }
  for (const entry of list.entries()) {
    const text = stringOf(entry.node);
    if (entry.unknown || text === undefined) continue;
    const [value = '', effect = ''] = text.includes(':') ? [text.slice(0, text.lastIndexOf(':')), text.slice(text.lastIndexOf(':') + 1)] : ['', text];
    if (!isQualifiedName(entry.name)) yield { span: entry.key, message: say`${entry.name} is not a key of a taint such as example.com/gpu` };
    else if (!isLabelValue(value)) yield onValue(entry.node, say`${value} cannot be the value of a taint`);
    else if (!effects.includes(effect)) yield onValue(entry.node, say`${text} does not end in an effect: NoSchedule, PreferNoSchedule or NoExecute`);
  }
}

/** Labels and taints of nodegroups. */
export const labelConditions: readonly Rule[] = [
  condition({
    id: 'invalid-nodegroup-taint',
    covers: ['EK188', 'EK189', 'EK190'],
    source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    summary: 'A taint is not one that Kubernetes takes.',
    why: 'A taint has a key, often a value, and an effect. In `nodeGroups` a map of `key: value:Effect` stands for the list.',
    fires: `
      nodeGroups:
        - name: gpu
          taints:
            - key: nvidia.com/gpu
    #         ^^^ effect is missing; use NoSchedule, PreferNoSchedule or NoExecute
              value: "true"`,
    passes: `
      nodeGroups:
        - name: gpu
          taints:
            - key: nvidia.com/gpu
              value: "true"
              effect: NoSchedule`,
  }, function* (config) {
    for (const taints of config.groups.flatMap(({ node }) => node.get('taints') ?? [])) yield* taintFindings(taints, config);
  }),
  condition({
    id: 'invalid-nodegroup-label',
    covers: ['EK191', 'EK192', 'EK193'],
    source: kubelet,
    summary: 'Nodes cannot have this label.',
    why: 'The kubelet gives its node the labels of the nodegroup, and may not give it labels of the domains kubernetes.io and k8s.io, apart from `node.kubernetes.io/…`, `kubelet.kubernetes.io/…` and a few others. Roles such as `node-role.kubernetes.io/worker` have to be set afterwards, with kubectl.',
    fires: `
      managedNodeGroups:
        - name: workers
          labels:
            node-role.kubernetes.io/worker: ""
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes may not give themselves the label node-role.kubernetes.io/worker`,
    passes: `
      managedNodeGroups:
        - name: workers
          labels:
            node.kubernetes.io/role: worker`,
  }, function* ({ groups }) {
    for (const entry of groups.flatMap(({ node }) => node.get('labels')?.entries() ?? [])) {
      if (entry.unknown) continue;
      const text = stringOf(entry.node);
      if (!isQualifiedName(entry.name)) yield { span: entry.key, message: say`${entry.name} is not a label key such as example.com/team` };
      else if (isReserved(entry.name)) yield { span: entry.key, message: say`Nodes may not give themselves the label ${entry.name}` };
      if (text && !isLabelValue(text)) yield onValue(entry.node, say`${text} cannot be the value of a label`);
    }
  }),
];
