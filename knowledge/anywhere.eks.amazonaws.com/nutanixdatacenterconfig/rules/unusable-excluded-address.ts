import { familyOf, parseCidr, say, stringOf } from '../../../../engine/kit.js';
import type { Message, Rule } from '../../../../engine/model.js';
import { comesAfter } from '../../shared/addresses.js';
import { itemsAt } from '../../shared/read.js';

export const unusableExcludedAddress: Rule = {
  id: 'unusable-excluded-address',
  severity: 'error',
  summary: 'What is excluded from the addresses of nodes is neither an address, a network nor a range.',
  why: 'Each entry is an IP address, a network such as `10.0.0.0/28`, or a range such as `10.0.0.5-10.0.0.9` of one family with the lower address first.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/nutanix/validator.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/'],
  upstream: ['invalid IP address', 'invalid IP range'],
  covers: ['EA151'],
  examples: [
    { title: 'No address, two families, the wrong order', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        spec:
          ccmExcludeNodeIPs:
            - 10.0.0.256
      #       ^^^^^^^^^^ 10.0.0.256 is neither an IP address nor a network
            - 10.0.0.5-2001:db8::5
      #       ^^^^^^^^^^^^^^^^^^^^ The two ends of a range are addresses of one family
            - 10.0.0.9-10.0.0.5
      #       ^^^^^^^^^^^^^^^^^ The lower address of a range comes first` },
    { title: 'An address, a network and a range', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        spec:
          ccmExcludeNodeIPs: [10.0.0.5, 10.0.1.0/28, 10.0.0.10-10.0.0.19]` },
  ],
  *check({ root }) {
    for (const item of itemsAt(root, 'spec.ccmExcludeNodeIPs')) {
      const problem = problemOf(stringOf(item)?.trim());
      if (problem) yield { span: item.span, message: problem };
    }
  },
};

function problemOf(text: string | undefined): Message | undefined {
  if (text === undefined) return undefined;
  const [first = '', last, ...more] = text.split('-').map((it) => it.trim());
  if (last === undefined) return familyOf(text) !== undefined || parseCidr(text) ? undefined : say`${text} is neither an IP address nor a network`;
  const [family, other] = [familyOf(first), familyOf(last)];
  if (more.length > 0 || family === undefined || family !== other) return say`The two ends of a range are addresses of one family`;
  return comesAfter(first, last) ? say`The lower address of a range comes first` : undefined;
}
