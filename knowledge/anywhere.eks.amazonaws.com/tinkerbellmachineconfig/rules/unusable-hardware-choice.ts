import { mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { at, field, isWritten, itemsAt, textAt } from '../../shared/read.js';

export const unusableHardwareChoice: Rule = {
  id: 'unusable-hardware-choice',
  severity: 'error',
  summary: 'A machine config does not say, or says in two ways, which machines it takes.',
  why: 'Either `hardwareSelector` with exactly one label, or `hardwareAffinity` with terms: it is compared with the column `labels` of hardware.csv. In an expression `In` and `NotIn` need values, `Exists` and `DoesNotExist` have none.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/tinkerbellmachineconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/'],
  upstream: ['hardwareSelector and hardwareAffinity are mutually exclusive', 'either hardwareSelector or hardwareAffinity must be specified', 'spec.hardwareSelector must contain only 1 key-value pair'],
  covers: ['EA172', 'EA173', 'EA176'],
  examples: [
    { title: 'Two labels', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
          hardwareSelector:
      #   ^^^^^^^^^^^^^^^^ hardwareSelector takes exactly one label, and 2 are written
            type: worker
            line: a
          osFamily: ubuntu` },
    { title: 'None, and an operator without values', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
          osFamily: ubuntu
          hardwareAffinity:
            required:
              - labelSelector:
                  matchExpressions:
                    - { key: type, operator: In }
      #                                      ^^ In needs values` },
    { title: 'Nothing', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
      # ^^^^ Nothing says which machines are taken; hardwareSelector or hardwareAffinity has to be set
          osFamily: ubuntu` },
    { title: 'One label', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
          hardwareSelector: { type: worker }
          osFamily: ubuntu` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    if (spec?.type !== 'map') return;
    const [selector, affinity] = [field(spec, 'hardwareSelector'), field(spec, 'hardwareAffinity')];
    const isSelected = selector !== undefined && (selector.unknown || isWritten(selector));
    if (selector?.key && isSelected && affinity) yield { span: selector.key, message: say`hardwareSelector cannot be set together with hardwareAffinity` };
    if (!isSelected && !affinity && !mayHaveMore(resource, spec) && !(selector && mayHaveMore(resource, selector))) yield { span: selector?.key ?? placeOfAbsence(spec), message: say`Nothing says which machines are taken; hardwareSelector or hardwareAffinity has to be set`, missing: true };
    const labels = selector?.entries() ?? [];
    if (selector?.key && labels.length > 1 && !mayHaveMore(resource, selector)) yield { span: selector.key, message: say`hardwareSelector takes exactly one label, and ${labels.length} are written` };
    for (const term of itemsAt(affinity, 'required')) yield* expressions(at(term, 'labelSelector'));
    for (const term of itemsAt(affinity, 'preferred')) yield* expressions(at(term, 'hardwareAffinityTerm.labelSelector'));
  },
};

function* expressions(selector: Node | undefined): Iterable<Finding> {
  for (const expression of itemsAt(selector, 'matchExpressions')) {
    const [operator, values] = [field(expression, 'operator'), field(expression, 'values')];
    const name = textAt(expression, 'operator');
    if (!operator || !name) continue;
    if (!['In', 'NotIn', 'Exists', 'DoesNotExist'].includes(name)) yield { span: operator.span, message: say`${name} is no operator here; it has to be In, NotIn, Exists or DoesNotExist` };
    if (/^(?:Not)?In$/.test(name) && !isWritten(values) && !values?.unknown) yield { span: operator.span, message: say`${name} needs values`, missing: true };
    if (/^(?:Exists|DoesNotExist)$/.test(name) && isWritten(values) && values?.key) yield { span: values.key, message: say`${name} takes no values` };
  }
}
