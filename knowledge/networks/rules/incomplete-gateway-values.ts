import { isSet, parseCidr, say } from '../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../engine/model.js';
import { gatewayFields, gatewayValues, partsOf } from '../readers/gateway.js';

export const incompleteGatewayValues: Rule = {
  id: 'incomplete-gateway-values',
  severity: 'warning',
  summary: 'The hybrid nodes gateway does not know which networks it connects.',
  why: 'The chart needs the range of the VPC, the ranges of pods on hybrid nodes and the route tables to write to, the last two with commas between them. An empty one stops the installation, unless it comes from another file or from `--set`.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html'],
  covers: ['HN27'],
  examples: [
    {
      title: 'No route table, and one range that is none',
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.85.0.0/16,10.86.0.0
      #           ^^^^^^^^^^^^^^^^^^^^^^ 10.86.0.0 is not a range of addresses such as 10.80.0.0/16
        routeTableIDs: ""
      #                ^^ The gateway needs routeTableIDs`,
    },
    {
      title: 'The name of a route table',
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.85.0.0/16
        routeTableIDs: private-a
      #                ^^^^^^^^^ private-a is not the id of a route table, rtb-…`,
    },
    {
      title: 'All three',
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.85.0.0/16,10.86.0.0/16
        routeTableIDs: rtb-0123456789abcdef0,rtb-0123456789abcdef1`,
    },
    {
      title: 'The defaults of the chart',
      yaml: `
        vpcCIDR: ""
        podCIDRs: ""
        routeTableIDs: ""`,
    },
  ],
  *check({ root }) {
    const values = gatewayValues(root);
    if (!values) return;
    const fields = gatewayFields.flatMap((name) => values.get(name) ?? []);
    if (fields.some((it) => partsOf(it)?.length !== 0)) for (const name of gatewayFields) yield* judge(name, values.get(name));
  },
};

function* judge(name: string, node: Node | undefined): Iterable<Finding> {
  const parts = partsOf(node);
  if (!node || !parts) return;
  const span = isSet(node) && node.span.end > node.span.start ? node.span : node.key ?? node.span;
  if (parts.length === 0) return yield { span, message: say`The gateway needs ${name}`, missing: true };
  const isRoutes = name === 'routeTableIDs';
  for (const it of parts) {
    if (isRoutes && !/^rtb-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(it)) yield { span, message: say`${it} is not the id of a route table, rtb-…` };
    if (!isRoutes && !parseCidr(it)) yield { span, message: say`${it} is not a range of addresses such as 10.80.0.0/16` };
  }
}
