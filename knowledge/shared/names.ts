import { rememberTexts } from '../../engine/kit.js';

/**
 * Names as the API server checks them.
 * Source: staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go of https://github.com/kubernetes/kubernetes.
 */

/** A name of an object: lower-case letters, digits, `-` and `.`, at most 253. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** The value of a label: at most 63 letters, digits, `-`, `_` and `.`, or nothing. */
export function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/.test(text);
}

/** A key of a label, annotation or taint: `name` or `domain/name`. */
export const isQualifiedName: (text: string) => boolean = rememberTexts((text) => {
  const [name = '', domain, ...more] = text.split('/').toReversed();
  if (more.length > 0 || (domain !== undefined && !isSubdomain(domain))) return false;
  return name !== '' && isLabelValue(name);
});
