import { alternatives, nearest, renameKey, say } from '../../../../engine/kit.js';
import type { Entry, Finding, Node, Rule } from '../../../../engine/model.js';
import { eviction, evictionSignals, reservable, reserved } from '../../../shared/kubelet.js';
import { readerOf } from '../dialect.js';
import { kubeletPath } from '../kubelet.js';

export const unknownKubeletResource: Rule = {
  id: 'unknown-kubelet-resource',
  severity: 'warning',
  summary: 'A NodeConfig evicts on or reserves something that the kubelet does not know.',
  why: `
    \`nodeadm\` hands these maps on as they are. The kubelet reads their keys when it starts and ends at one that it does not know, so the node never joins.
    In an EC2NodeClass the API server refuses the same mistake.`,
  sources: [
    eviction, reserved,
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/eviction/helpers.go',
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kubelet/app/server.go',
  ],
  upstream: ['unsupported eviction signal', 'cannot reserve'],
  examples: [
    { title: 'A misspelt signal', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionHard:
              nodefs.availabl: 10%
    #         ^^^^^^^^^^^^^^^ nodefs.availabl is no eviction signal; did you mean nodefs.available?`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionHard:
              nodefs.available: 10%` },
    { title: 'A reservation of something else', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            systemReserved:
              nvidia.com/gpu: "1"
    #         ^^^^^^^^^^^^^^ nvidia.com/gpu cannot be reserved, only cpu, memory, ephemeral-storage or pid` },
    { title: 'What the kubelet knows, and what it does not look at', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionHard:
              memory.available: 5%
              containerfs.available: 10%
            evictionMinimumReclaim:
              nodefs.available: 1Gi
            kubeReserved:
              ephemeral-storage: 1Gi
              pid: "100"
              \${RESOURCE}: 1Gi` },
  ],
  *check(resource) {
    const config = readerOf(resource).at(kubeletPath);
    if (config?.type !== 'map') return;
    for (const field of ['evictionHard', 'evictionSoft', 'evictionSoftGracePeriod', 'evictionMinimumReclaim']) yield* strangersIn(config.get(field), signals, notASignal);
    for (const field of ['kubeReserved', 'systemReserved']) yield* strangersIn(config.get(field), reservable, notReservable);
  },
};

/** The kubelet knows more than Karpenter takes. Source: signalToNodeCondition of pkg/kubelet/eviction/helpers.go. */
const signals: readonly string[] = Object.freeze([...evictionSignals, 'allocatableMemory.available', 'containerfs.available', 'containerfs.inodesFree']);

function* strangersIn(map: Node | undefined, known: readonly string[], words: (name: string, meant: string | undefined) => Finding['message']): Iterable<Finding> {
  for (const entry of map?.entries() ?? []) {
    if (entry.unknown || entry.merged || known.includes(entry.name)) continue;
    const meant = nearest(entry.name, known.filter((it) => !map?.get(it)));
    yield { span: entry.key, message: words(entry.name, meant), ...(meant && { fix: renamed(entry, meant) }) };
  }
}

function renamed(entry: Entry, meant: string) {
  return { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] };
}

function notASignal(name: string, meant: string | undefined): Finding['message'] {
  return meant ? say`${name} is no eviction signal; did you mean ${meant}?` : say`${name} is no eviction signal; it has to be ${alternatives(evictionSignals)}`;
}

function notReservable(name: string, meant: string | undefined): Finding['message'] {
  return meant ? say`${name} cannot be reserved; did you mean ${meant}?` : say`${name} cannot be reserved, only ${alternatives(reservable)}`;
}
