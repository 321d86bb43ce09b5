import { mayHaveMore, say } from '../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../engine/model.js';
import { eviction, kubeletCrd, kubeletOf } from '../kubelet.js';

export const unpairedSoftEviction: Rule = {
  id: 'unpaired-soft-eviction',
  severity: 'error',
  summary: 'A signal stands in only one of evictionSoft and evictionSoftGracePeriod.',
  why: 'A soft threshold is only complete with the time that it may be exceeded, so both maps have to hold the same signals. The API server refuses the class otherwise.',
  sources: [kubeletCrd, eviction],
  upstream: ['evictionSoft OwnerKey does not have a matching evictionSoftGracePeriod', 'evictionSoftGracePeriod OwnerKey does not have a matching evictionSoft'],
  covers: ['KNC059'],
  examples: [
    { title: 'No grace period', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionSoft:
              memory.available: 500Mi
      #       ^^^^^^^^^^^^^^^^ memory.available needs an entry in evictionSoftGracePeriod too` },
    { title: 'No threshold', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionSoft: { memory.available: 500Mi }
            evictionSoftGracePeriod: { memory.available: 1m, nodefs.available: 1m }
      #                                                      ^^^^^^^^^^^^^^^^ nodefs.available needs an entry in evictionSoft too` },
    { title: 'Pairs', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionSoft: { memory.available: 500Mi }
            evictionSoftGracePeriod: { memory.available: 1m }` },
  ],
  mentions: ['evictionSoft'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (kubelet?.type !== 'map' || mayHaveMore(resource, kubelet)) return;
    yield* unpaired(resource, kubelet, 'evictionSoft', 'evictionSoftGracePeriod');
    yield* unpaired(resource, kubelet, 'evictionSoftGracePeriod', 'evictionSoft');
  },
};

function* unpaired(resource: Resource, kubelet: Node, here: string, there: string): Iterable<Finding> {
  const others = kubelet.get(there);
  if (others && others.type !== 'null' && (others.type !== 'map' || mayHaveMore(resource, others))) return;
  for (const { name, key, node, unknown } of kubelet.get(here)?.entries() ?? []) {
    if (unknown || node.type === 'null' || (others?.get(name)?.type ?? 'null') !== 'null') continue;
    yield { span: key, message: say`${name} needs an entry in ${there} too`, missing: true };
  }
}
