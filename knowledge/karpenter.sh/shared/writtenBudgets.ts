import { derive, isSet, stringOf } from '../../../engine/kit.js';
import type { Node, Resource, Span } from '../../../engine/model.js';
import type { Budget } from './budgets.js';

/** A budget as it stands in a file. */
export interface WrittenBudget {
  readonly node: Node;
  readonly list: Node;
  readonly index: number;
  /** Undefined while a part of it is a placeholder, missing or refused. */
  readonly budget: Budget | undefined;
}

/** The budgets of a NodePool, as far as they are written. */
export const writtenBudgets: (resource: Resource) => readonly WrittenBudget[] = derive(({ root }: Resource): readonly WrittenBudget[] => {
  const list = root.at('spec.disruption.budgets');
  return list?.items().map((node, index) => ({ node, list, index, budget: readBudget(node) })) ?? [];
});

/** Every budget of the pool, or undefined while one of them cannot be known. */
export function knownBudgets(resource: Resource): readonly (WrittenBudget & { readonly budget: Budget })[] | undefined {
  const written = writtenBudgets(resource);
  const known = written.filter((it): it is WrittenBudget & { readonly budget: Budget } => it.budget !== undefined);
  return known.length === written.length ? known : undefined;
}

/** Where a finding about the whole budget stands: on its number, or on its first key. */
export function placeOfBudget({ node }: WrittenBudget): Span {
  return node.get('nodes')?.span ?? node.entries()[0]?.key ?? node.span;
}

function readBudget(node: Node): Budget | undefined {
  if (node.type !== 'map' || node.entries().some((it) => it.unknown)) return undefined;
  const [nodes, schedule, duration, reasons] = ['nodes', 'schedule', 'duration', 'reasons'].map((it) => present(node.get(it)));
  const texts = [nodes, schedule, duration].map(stringOf);
  if ([nodes, schedule, duration].some((it, index) => it && texts[index] === undefined)) return undefined;
  const [count = '10%', time, length] = texts;
  if (!/^((100|[0-9]{1,2})%|[0-9]+)$/.test(count) || (time === undefined) !== (length === undefined)) return undefined;
  const listed = reasons?.items().map(stringOf);
  if (reasons && (reasons.type !== 'list' || listed?.some((it) => it === undefined))) return undefined;
  return {
    nodes: count,
    ...(time === undefined ? {} : { schedule: time }),
    ...(length === undefined ? {} : { duration: length }),
    ...(listed ? { reasons: listed.filter((it) => it !== undefined) } : {}),
  };
}

function present(node: Node | undefined): Node | undefined {
  return isSet(node) ? node : undefined;
}
