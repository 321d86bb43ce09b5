import type { Finding, Message, Node, Resource } from '../../../engine/model.js';
import { nearest, replaceValue, say } from '../../../engine/kit.js';
import { writtenIn, type Written, type WrittenTerm } from '../../shared/writtenRequirements.js';

/** A key whose values the controller knows and checks, though only those of `In`. */
export interface CheckedKey {
  readonly key: string;
  /** "capacity type" */
  readonly what: Message;
  readonly values: readonly string[];
}

/**
 * Values that the controller does not know. When an `In` has no valid one, the pool is not ready; when it has some, the
 * others are skipped with a log line.
 *
 * Source: pkg/apis/v1/nodeclaim_validation.go of https://github.com/kubernetes-sigs/karpenter.
 */
export function* unknownValues(resource: Resource, checked: CheckedKey): Iterable<Finding> {
  const { terms, labels } = writtenIn(resource);
  for (const term of terms) if (term.normal === checked.key) yield* inTerm(term, checked);
  for (const { normal, value, entry } of labels) {
    if (normal !== checked.key || value === undefined || checked.values.includes(value)) continue;
    yield { span: entry.node.span, message: say`${value || '""'} is no ${checked.what}, so no node can be launched`, ...fixOf(entry.node, value, checked, []) };
  }
}

function* inTerm({ operator, values, complete, minValues, list }: WrittenTerm, checked: CheckedKey): Iterable<Finding> {
  const bad = values.filter(({ text }) => !checked.values.includes(text));
  const good = new Set(values.map(({ text }) => text).filter((text) => checked.values.includes(text)));
  if (operator === 'In') {
    const none = complete && good.size === 0;
    for (const one of bad) yield judged(one, none ? say`${one.text || '""'} is no ${checked.what}, and without a valid one nothing can be launched` : say`${one.text || '""'} is no ${checked.what} and is ignored`, checked, values);
    const listed = list?.items().length ?? 0;
    if (bad.length > 0 && good.size > 0 && complete && minValues && minValues.count > good.size && minValues.count <= listed) {
      yield { span: minValues.node.span, message: say`minValues is ${minValues.count}, but only ${good.size} of the values are valid` };
    }
  }
  if (operator === 'NotIn') for (const one of bad) yield judged(one, say`${one.text || '""'} is no ${checked.what}, so this excludes nothing`, checked, values);
}

function judged({ node, text }: Written, message: Message, checked: CheckedKey, beside: readonly Written[]): Finding {
  return { span: node.span, message, ...fixOf(node, text, checked, beside) };
}

function fixOf(node: Node, text: string, { values }: CheckedKey, beside: readonly Written[]): Pick<Finding, 'fix'> {
  const meant = nearest(text, values);
  if (meant === undefined || beside.some((it) => it.text === meant)) return {};
  return { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } };
}
