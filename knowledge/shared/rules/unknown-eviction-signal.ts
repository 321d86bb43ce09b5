import { alternatives, nearest, renameKey, say, select } from '../../../engine/kit.js';
import type { Entry, Finding, Rule } from '../../../engine/model.js';
import { eviction, evictionSignals, kubeletCrd, kubeletOf } from '../kubelet.js';

export const unknownEvictionSignal: Rule = {
  id: 'unknown-eviction-signal',
  severity: 'error',
  summary: 'An eviction threshold is set for a signal that there is none of.',
  why: 'The kubelet watches memory, disk space, inodes and process ids. The API server refuses every other signal.',
  sources: [kubeletCrd, eviction],
  upstream: [
    "valid keys for evictionHard are ['memory.available','nodefs.available','nodefs.inodesFree','imagefs.available','imagefs.inodesFree','pid.available']",
    "valid keys for evictionSoft are ['memory.available','nodefs.available','nodefs.inodesFree','imagefs.available','imagefs.inodesFree','pid.available']",
    "valid keys for evictionSoftGracePeriod are ['memory.available','nodefs.available','nodefs.inodesFree','imagefs.available','imagefs.inodesFree','pid.available']",
  ],
  covers: ['KNC060'],
  examples: [
    { title: 'A near miss', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory.availble: 5%
      #       ^^^^^^^^^^^^^^^ memory.availble is no eviction signal; did you mean memory.available?`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory.available: 5%` },
    { title: 'Something else', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory: 5%
      #       ^^^^^^ memory is no eviction signal; it has to be memory.available, nodefs.available, nodefs.inodesFree, imagefs.available, imagefs.inodesFree or pid.available` },
    { title: 'A signal', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              nodefs.inodesFree: 10%` },
  ],
  mentions: ['evictionHard', 'evictionSoft'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const field of ['evictionHard', 'evictionSoft', 'evictionSoftGracePeriod']) {
      for (const map of select(kubelet, `${field}`)) for (const entry of map.entries()) yield* judge(entry);
    }
  },
};

function* judge(entry: Entry): Iterable<Finding> {
  if (entry.unknown || entry.node.type === 'null' || evictionSignals.includes(entry.name)) return;
  const meant = nearest(entry.name, evictionSignals);
  yield meant
    ? { span: entry.key, message: say`${entry.name} is no eviction signal; did you mean ${meant}?`, fix: { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] } }
    : { span: entry.key, message: say`${entry.name} is no eviction signal; it has to be ${alternatives(evictionSignals)}` };
}
