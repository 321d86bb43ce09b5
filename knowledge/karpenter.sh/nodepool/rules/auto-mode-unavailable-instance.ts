import type { Finding, Message, Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { autoModeDate, autoModeFamilies, autoModeLaunches } from '../../../shared/autoMode.js';
import { instanceType } from '../../../shared/instanceTypes.js';
import { labelValues } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type Written } from '../../../shared/writtenRequirements.js';
import { known } from '../../shared/typeValues.js';

export const autoModeUnavailableInstance: Rule = {
  id: 'auto-mode-unavailable-instance',
  severity: 'warning',
  summary: 'A pool asks for an instance that exists but that EKS Auto Mode does not launch.',
  why: `
    Auto Mode launches the families of a list in its guide, with more than one vCPU, and no sizes nano, micro and small.
    A value outside of that never matches; when no other is left, the pool launches nothing.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/automode-learn-instances.html'],
  covers: ['AM018', 'AM019'],
  examples: [
    {
      title: 'Types, families and sizes',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [t3.small, c7g.medium, a1.large, m7i.large]
      #                    ^^^^^^^^ Auto Mode does not launch t3.small: it is too small
      #                              ^^^^^^^^^^ Auto Mode does not launch c7g.medium: it is too small
      #                                          ^^^^^^^^ Auto Mode does not launch a1.large: its family a1 is not on the list of 2026-08
                - key: eks.amazonaws.com/instance-family
                  operator: In
                  values: [m5, m3]
      #                        ^^ Auto Mode does not launch the family m3 (list of 2026-08)
                - key: eks.amazonaws.com/instance-size
                  operator: In
                  values: [micro, large]
      #                    ^^^^^ Auto Mode launches no instance of the size micro`,
    },
    {
      title: 'What Auto Mode launches, and what is excluded anyway',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: node.kubernetes.io/instance-type
                operator: In
                values: [t3.medium, m7i.large]
              - key: eks.amazonaws.com/instance-size
                operator: NotIn
                values: [nano, micro]`,
    },
  ],
  *check(resource) {
    if (providerOf(resource) !== 'autoMode') return;
    for (const { normal, operator, values } of writtenIn(resource).terms) {
      if (operator === 'In' && normal !== undefined) for (const one of values) yield* judge(normal, one);
    }
  },
};

function* judge(key: string, { node, text }: Written): Iterable<Finding> {
  const name = key.slice(key.indexOf('/') + 1);
  const launched = labelValues(key, 'autoMode');
  if (!launched || !known(key).has(text) || launched.some(({ value }) => value === text)) return;
  const message = words(name, text);
  if (message) yield { span: node.span, message };
}

function words(name: string, text: string): Message | undefined {
  if (name === 'instance-family') return say`Auto Mode does not launch the family ${text} (list of ${autoModeDate})`;
  if (name === 'instance-size') return say`Auto Mode launches no instance of the size ${text}`;
  if (name !== 'instance-type') return say`Auto Mode launches no instance with the ${name} ${text}`;
  const type = instanceType(text);
  const family = text.slice(0, text.indexOf('.'));
  const tooSmall = type && autoModeFamilies().has(type.family) && !autoModeLaunches(type);
  return tooSmall ? say`Auto Mode does not launch ${text}: it is too small` : say`Auto Mode does not launch ${text}: its family ${family} is not on the list of ${autoModeDate}`;
}
