import { isSet, mayHaveMore, placeOfAbsence } from '../../../engine/kit.js';
import type { Finding, Message, Node, Resource } from '../../../engine/model.js';

/**
 * A scalar as the reader gets it for a field of text; undefined for placeholders and everything else. Numbers and
 * booleans are converted as sigs.k8s.io/yaml does: `0x10` is "16", and fractions keep the digits of a 32-bit float.
 * Source: https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go (convertToJSONableObject)
 */
export function textOfScalar(node: Node | undefined): string | undefined {
  if (!node || node.unknown) return undefined;
  if (typeof node.value === 'string' || typeof node.value === 'boolean') return String(node.value);
  if (typeof node.value !== 'number') return undefined;
  if (Math.abs(node.value) >= 2 ** 64 || !Number.isInteger(node.value)) return String(Number(node.value.toPrecision(7)));
  return /^(?:0|-?[1-9]\d*)$/.test(node.text) ? node.text : String(node.value);
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
