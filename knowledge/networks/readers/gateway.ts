import { isSet, parseCidr } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';
import type { Range } from '../model.js';
import { isStandIn, literal } from './values.js';

/** What the chart of the hybrid nodes gateway cannot do without: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html */
export const gatewayFields: readonly string[] = Object.freeze(['vpcCIDR', 'podCIDRs', 'routeTableIDs']);

/** Values of that chart, also inside those of a chart that has it as a part. */
export function gatewayValues(root: Node): Node | undefined {
  return [root, root.get('eks-hybrid-nodes-gateway')].find((it) => it?.type === 'map' && gatewayFields.filter((field) => it.get(field)).length >= 2);
}

/** The parts of a text with commas, or the items of a list; undefined where one is unknown. */
export function partsOf(node: Node | undefined): readonly string[] | undefined {
  if (!isSet(node)) return [];
  const items = node.type === 'list' ? node.items().map(literal) : literal(node)?.split(',');
  const known = items?.filter((it) => it !== undefined).map((it) => it.trim());
  return known && known.length === items?.length && !known.some(isStandIn) ? known.filter((it) => it !== '') : undefined;
}

export function gatewayPods(resource: Resource): readonly Range[] {
  const node = gatewayValues(resource.root)?.get('podCIDRs');
  return (node && partsOf(node)?.map((text): Range => ({ role: 'pods', text, cidr: parseCidr(text), node, document: resource.document }))) ?? [];
}

/** The label and taint of the gateway's nodes. */
export function gatewayLabel(values: Node | undefined): string | undefined {
  const node = values?.get('nodeLabel');
  return isSet(node) ? literal(node) : 'hybrid-gateway-node';
}
