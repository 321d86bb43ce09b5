import { isSet, mayHaveMore, placeOfAbsence } from '../../../engine/kit.js';
import type { Finding, Message, Node, Resource } from '../../../engine/model.js';

/** A scalar as the reader gets it for a field of text; undefined for placeholders and everything else. */
export function textOfScalar(node: Node | undefined): string | undefined {
  if (!node || node.unknown) return undefined;
  if (node.type === 'string') return String(node.value);
  return node.type === 'integer' || node.type === 'number' || node.type === 'boolean' ? node.text : undefined;
}

/** Whether Go sees an empty text: absent, null or "". */
export function isBlank(node: Node | undefined): boolean {
  return !isSet(node) || node.value === '';
}

/** A value that can be seen, or else its key. */
export function visible(node: Node): Finding['span'] {
  return node.span.end > node.span.start ? node.span : node.key ?? node.span;
}

/** Where a field that has to hold something is missing or empty; nothing where it may come from template lines. */
export function* absence(resource: Resource, map: Node, node: Node | undefined, message: Message): Iterable<Finding> {
  if (!isBlank(node) || (!node && mayHaveMore(resource, map))) return;
  yield { span: node ? visible(node) : placeOfAbsence(map), message, missing: true };
}
