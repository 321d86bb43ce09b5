import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { labelsNamed } from '../namedLabels.js';
import { podSpecOf } from '../podSpec.js';
import { karpenterOf, reaches } from '../versions.js';

export const renamedProvisionerLabel: Rule = {
  id: 'renamed-provisioner-label',
  severity: 'warning',
  summary: 'Pods choose nodes by `karpenter.sh/provisioner-name`, which nodes of a NodePool do not carry.',
  why: `
    When Provisioners became NodePools, the label became \`karpenter.sh/nodepool\`. Since Karpenter 0.33 there are no Provisioners,
    so nothing launches a node with the old label.`,
  sources: ['https://karpenter.sh/v0.32/upgrading/v1beta1-migration/'],
  covers: ['KMG004'],
  examples: [
    { title: 'A selector from before', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/provisioner-name: default
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/provisioner-name is karpenter.sh/nodepool since there are NodePools; new nodes do not carry it`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/nodepool: default` },
    { title: 'Away from the nodes of either', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - { key: karpenter.sh/provisioner-name, operator: DoesNotExist }
                          - { key: karpenter.sh/nodepool, operator: DoesNotExist }` },
    { title: 'For a release with Provisioners', targets: { karpenter: '0.31.4' }, yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          nodeSelector:
            karpenter.sh/provisioner-name: default` },
  ],
  mentions: ['karpenter.sh/provisioner-name'],
  *check(resource, world) {
    const pods = podSpecOf(resource);
    if (!pods || !reaches(karpenterOf(resource, world), '0.33')) return;
    const named = labelsNamed(pods);
    // Whoever names both is on the way, or stays away from the nodes of either.
    if (named.some(({ key }) => key === now)) return;
    for (const { span, renamed } of named.filter(({ key }) => key === before)) {
      const edit = renamed(now);
      yield { span, message: say`${before} is ${now} since there are NodePools; new nodes do not carry it`, ...(edit ? { fix: { title: say`Use ${now}`, edits: [edit] } } : {}) };
    }
  },
};

const before = 'karpenter.sh/provisioner-name';
const now = 'karpenter.sh/nodepool';
