import { contains, familyOf, parseCidr, rangeOf, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { comesAfter } from '../../shared/addresses.js';
import { field, itemsAt } from '../../shared/read.js';

export const unusableAddressPool: Rule = {
  id: 'unusable-address-pool',
  severity: 'error',
  summary: 'The addresses of a pool are none, in the wrong order, or outside their network.',
  why: 'Start and end are IPv4 addresses of the network that `subnet` names, the start below the end.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/snowippool.go'],
  upstream: ['SnowIPPool Pools[0].IPStart is invalid', 'should be smaller than IPEnd', 'should be within the subnet range'],
  covers: ['EA191'],
  examples: [
    { title: 'Outside the network, and no network', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: SnowIPPool
        spec:
          pools:
            - ipStart: 10.0.0.10
      #                ^^^^^^^^^ ipStart has to be below ipEnd, which is 10.0.0.5
              ipEnd: 10.0.0.5
              gateway: 10.0.1.1
              subnet: 10.0.0.0/24
            - ipStart: 10.0.0
      #                ^^^^^^ 10.0.0 is not an IP address
              ipEnd: 10.0.1.5
      #              ^^^^^^^^ 10.0.1.5 does not lie in 10.0.0.0/24
              gateway: 10.0.0.1
              subnet: 10.0.0.0/24` },
    { title: 'A pool', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: SnowIPPool
        spec:
          pools:
            - { ipStart: 10.0.0.5, ipEnd: 10.0.0.10, gateway: 10.0.0.1, subnet: 10.0.0.0/24 }` },
  ],
  *check({ root }) {
    for (const pool of itemsAt(root, 'spec.pools')) {
      const [start, end, subnet] = [field(pool, 'ipStart'), field(pool, 'ipEnd'), field(pool, 'subnet')];
      const network = parseCidr(stringOf(subnet) ?? '');
      if (subnet && stringOf(subnet) && !network) yield { span: subnet.span, message: say`${subnet.text} is not a network such as 10.0.0.0/24` };
      const gateway = field(pool, 'gateway');
      if (gateway && stringOf(gateway) && familyOf(gateway.text) === undefined) yield { span: gateway.span, message: say`${gateway.text} is not an IP address` };
      for (const node of [start, end]) {
        const text = stringOf(node);
        if (!node || !text) continue;
        const family = familyOf(text);
        if (family === undefined) yield { span: node.span, message: say`${text} is not an IP address` };
        else if (network && !contains(network, rangeOf(family, text))) yield { span: node.span, message: say`${text} does not lie in ${subnet!.text}` };
      }
      if (start && end && comesAfter(start.text, end.text)) yield { span: start.span, message: say`ipStart has to be below ipEnd, which is ${end.text}` };
    }
  },
};
