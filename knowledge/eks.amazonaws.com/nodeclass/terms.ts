import type { Node, Resource } from '../../../engine/model.js';
import { isSet } from '../../../engine/kit.js';

/** A list of selector terms as it is written. */
export interface Terms {
  readonly name: SelectorList;
  readonly list: Node;
  /** The terms that are maps; a placeholder is none. */
  readonly terms: readonly Node[];
  /** What a term can hold. */
  readonly fields: readonly string[];
  /** Whether the published CRD has rules for the list. The lists of pods came later, and only the guide speaks of them. */
  readonly inCrd: boolean;
}

export type SelectorList = keyof typeof fieldsOf;

const fieldsOf = Object.freeze({
  subnetSelectorTerms: ['id', 'tags'],
  securityGroupSelectorTerms: ['id', 'name', 'tags'],
  podSubnetSelectorTerms: ['id', 'tags'],
  podSecurityGroupSelectorTerms: ['id', 'name', 'tags'],
});

/** Every selector list of a NodeClass that is written. */
export function selectorsIn({ root }: Resource): readonly Terms[] {
  return Object.entries(fieldsOf).flatMap(([name, fields]): Terms[] => {
    const list = root.at(`spec.${name}`);
    if (list?.type !== 'list') return [];
    return [{ name: name as SelectorList, list, fields, terms: list.items().filter((it) => it.type === 'map'), inCrd: !name.startsWith('pod') }];
  });
}

/** Which of these fields are set in a term. */
export function setAmong(term: Node, fields: readonly string[]): readonly string[] {
  return fields.filter((it) => isSet(term.get(it)));
}
