import { say } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { parseQuantity } from '../../../shared/quantities.js';
import { matchingTypes } from '../../../shared/matchingTypes.js';

export const limitBelowSmallestType: Rule = {
  id: 'limit-below-smallest-type',
  severity: 'warning',
  summary: 'The limit is smaller than the smallest instance type of the pool.',
  why: `
    Karpenter only launches what still fits under the limit, and a whole node has to fit. With a limit below the smallest type nothing is ever launched.
    Often a unit is missing: \`memory: 1000\` is 1,000 bytes.
    A limit of 0 closes a pool on purpose, so that is only a note.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#speclimits', 'https://github.com/aws/karpenter-provider-aws/issues/6328'],
  covers: ['KNP088'],
  examples: [
    { title: 'A unit is missing', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpu: "100"
            memory: 1000
      #             ^^^^ 1000 is less than one node of this pool has at the least (512 MiB), so nothing is ever launched
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []` },
    { title: 'Less than the only type', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpu: "4"
      #          ^^^ 4 is less than one node of this pool has at the least (8 vCPUs), so nothing is ever launched
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: node.kubernetes.io/instance-type, operator: In, values: [m7i.2xlarge] }` },
    { title: 'Room for some nodes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpu: "100"
            memory: 400Gi
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []` },
  ],
  mentions: ['limits'],
  *check(resource) {
    const limits = resource.root.at('spec.limits');
    const choice = limits ? matchingTypes(resource) : undefined;
    if (!limits || !choice || choice.types.length === 0) return;
    // Types that we do not know in full may be as small as the smallest of EC2.
    const known = choice.certain && choice.others === 0;
    const cpu = known ? Math.min(...choice.types.map((it) => it.cpu)) : 1;
    const memory = known ? Math.min(...choice.types.map((it) => it.memoryMiB)) : 512;
    yield* judge(limits.get('cpu'), cpu, cpu === 1 ? say`1 vCPU` : say`${cpu} vCPUs`);
    // Karpenter takes a share of the memory off for the hypervisor: 7.5 % unless it is told otherwise.
    yield* judge(limits.get('memory'), memory * 0.9 * 2 ** 20, say`${memory} MiB`);
    yield* judge(limits.get('nodes'), 1, say`1 node`);
  },
};

function* judge(limit: Node | undefined, least: number, words: Finding['message']): Iterable<Finding> {
  const written = limit?.value;
  const amount = typeof written === 'string' || typeof written === 'number' ? parseQuantity(written)?.value : undefined;
  if (!limit || amount === undefined || amount >= least) return;
  if (amount === 0) return yield { span: limit.span, severity: 'info', message: say`A limit of 0 keeps this pool from launching anything` };
  yield { span: limit.span, message: say`${limit.text} is less than one node of this pool has at the least (${words}), so nothing is ever launched` };
}
