import type { Rule } from '../../../../engine/model.js';
import { mayHaveMore, say } from '../../../../engine/kit.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const requirementsLeftOpen: Rule = {
  id: 'requirements-left-open',
  severity: 'info',
  summary: 'A NodePool has no requirement at all.',
  why: `
    Karpenter may then launch any type: bare metal, GPUs, burstable and previous generations.
    It mostly takes the cheapest that fits, but a small choice of categories, generations and architectures keeps surprises away.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#spectemplatespecrequirements'],
  covers: ['KNP014'],
  examples: [
    {
      title: 'Nothing is said',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []
      #       ^^^^^^^^^^^^ Without requirements any instance type may be launched, bare metal and GPUs included`,
    },
    {
      title: 'The recommended ones',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [c, m, r]
                - key: karpenter.k8s.aws/instance-generation
                  operator: Gt
                  values: ["2"]`,
    },
  ],
  *check(resource) {
    const { list, labels } = writtenIn(resource);
    if (resource.kind.name !== 'NodePool' || providerOf(resource) !== 'karpenter' || list?.type !== 'list') return;
    if (list.items().length > 0 || labels.length > 0 || mayHaveMore(resource, resource.root)) return;
    yield { span: list.key ?? list.span, message: say`Without requirements any instance type may be launched, bare metal and GPUs included` };
  },
};
