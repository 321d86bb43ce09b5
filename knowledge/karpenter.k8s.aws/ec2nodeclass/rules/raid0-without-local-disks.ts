import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { matchingTypes } from '../../../shared/matchingTypes.js';
import { page } from '../families.js';
import { poolsOf } from '../pools.js';

export const raid0WithoutLocalDisks: Rule = {
  id: 'raid0-without-local-disks',
  severity: 'info',
  summary: 'instanceStorePolicy is set, but no NodePool of the class takes instance types with local disks.',
  why: `
    Without local NVMe disks the policy does nothing, and ephemeral storage stays on the EBS volume.
    Ask for them in the NodePool, for example with \`karpenter.k8s.aws/instance-local-nvme\` and the operator \`Gt\`.`,
  sources: [`${page}#specinstancestorepolicy`],
  covers: ['KNC052'],
  across: true,
  examples: [
    { title: 'A family without local disks', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          instanceStorePolicy: RAID0
      #                        ^^^^^ No instance type that the NodePools of this class allow has local disks`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: scratch }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7i] }` } },
    { title: 'A family with local disks', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          instanceStorePolicy: RAID0`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: scratch }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7gd] }` } },
  ],
  mentions: ['instanceStorePolicy'],
  *check(resource, world) {
    const policy = resource.root.at('spec.instanceStorePolicy');
    if (policy?.value !== 'RAID0') return;
    const pools = poolsOf(resource, world).map((pool) => matchingTypes(pool)?.types ?? []);
    // A pool without any known type asks for one that is newer than our list.
    if (pools.length === 0 || pools.some((types) => types.length === 0 || types.some((it) => it.localNvmeGB !== undefined))) return;
    yield { span: policy.span, message: say`No instance type that the NodePools of this class allow has local disks` };
  },
};
