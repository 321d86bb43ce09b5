import { numberOf } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import type { Ranges } from '../model.js';
import { literal, rangesAt } from './values.js';

/** Values of Cilium's chart, also those of a chart that has it as a part: what no other chart has, or hybrid nodes beside its sections. */
export function looksLikeCilium(root: Node): boolean {
  return valuesIn(root) !== undefined;
}

/** The values of Cilium that a file or a release of Flux holds. */
export function ciliumValues({ kind, root }: Resource): Node | undefined {
  if (kind.name !== 'HelmRelease') return valuesIn(root);
  const values = root.at('spec.values');
  const chart = literal(root.at('spec.chart.spec.chart'));
  return values && (chart === undefined ? valuesIn(values) : chart.endsWith('cilium') ? values : undefined);
}

function valuesIn(root: Node): Node | undefined {
  return [root, root.get('cilium')].find((it) => it?.type === 'map' && (hasPool(it) || (asksForHybrid(it) && sections.some((name) => it.get(name)))));
}

function hasPool(values: Node): boolean {
  const operator = values.at('ipam.operator');
  return operator?.get('clusterPoolIPv4PodCIDRList') !== undefined || operator?.get('clusterPoolIPv4MaskSize') !== undefined;
}

/** Sections of the chart: https://docs.cilium.io/en/stable/helm-reference/ */
const sections: readonly string[] = Object.freeze(['ipam', 'hubble', 'bgpControlPlane', 'kubeProxyReplacement', 'routingMode', 'tunnelProtocol', 'envoy', 'eni']);

export interface CiliumPools {
  readonly ranges: Ranges;
  /** How long the prefix of one node's block is; 24 where nobody says. */
  readonly mask: Node | undefined;
  readonly bits: number | undefined;
}

/** The pools of the mode `cluster-pool`; no other mode reads them. */
export function ciliumPools(resource: Resource): CiliumPools | undefined {
  const ipam = ciliumValues(resource)?.get('ipam');
  if (!ipam || (literal(ipam.get('mode')) ?? 'cluster-pool') !== 'cluster-pool') return undefined;
  const mask = ipam.at('operator.clusterPoolIPv4MaskSize');
  return { ranges: rangesAt('pods', ipam.at('operator.clusterPoolIPv4PodCIDRList'), resource), mask, bits: mask ? numberOf(mask) : 24 };
}
