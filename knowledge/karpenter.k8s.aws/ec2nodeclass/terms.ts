import { isSet, select } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';

/** The lists of selector terms, and what their items are called. */
export const selectorLists = Object.freeze({
  amiSelectorTerms: 'AMI',
  subnetSelectorTerms: 'subnet',
  securityGroupSelectorTerms: 'security group',
  capacityReservationSelectorTerms: 'capacity reservation',
} as const);
export type SelectorList = keyof typeof selectorLists;

/** A list of selector terms that is written. */
export interface Terms {
  readonly name: SelectorList;
  readonly list: Node;
  /** The items that are maps. */
  readonly terms: readonly Node[];
}

/** The selector lists of a class, those of `names` or all of them. */
export function selectorsOf(resource: Resource, names = Object.keys(selectorLists) as readonly SelectorList[]): readonly Terms[] {
  return names.flatMap((name) =>
    select(resource.root, `spec.${name}`)
      .filter((list) => list.type === 'list')
      .map((list) => ({ name, list, terms: list.items().filter((it) => it.type === 'map') })));
}

/** The fields of a term that are certainly set, of those named: a placeholder may turn out to be nothing. */
export function setAmong(term: Node, fields: readonly string[]): readonly string[] {
  return fields.filter((it) => isWritten(term.get(it)));
}

/** Set, and not by a placeholder alone. */
export function isWritten(node: Node | undefined): node is Node {
  return isSet(node) && node.type !== 'unknown';
}

/** The disks that the class asks for. */
export function blockDevices(resource: Resource): readonly Node[] {
  return select(resource.root, 'spec.blockDeviceMappings[]').filter((it) => it.type === 'map');
}
