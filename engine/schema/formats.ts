import type { Message } from '../model.js';
import { say } from '../say.js';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const dateTime = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * What a string breaks of its schema's `format`; undefined when it keeps it or the format is one that receivers do
 * not look at. Source: https://pkg.go.dev/k8s.io/kube-openapi/pkg/validation/strfmt
 */
export function brokenFormat(format: string, text: string): Message | undefined {
  switch (format) {
    case 'byte': return base64.test(text.replace(/[\r\n]/g, '')) ? undefined : say`This has to be standard base64`;
    case 'date-time': return dateTime.test(text) ? undefined : say`${text} is not a date and time such as 2026-01-31T08:00:00Z`;
    default: return undefined;
  }
}

/** The whole numbers a `format` can hold; beyond 2^53 JavaScript rounds, so the very last values of int64 are let pass. */
export function integerLimits(format: string | undefined): readonly [number, number] {
  return format === 'int32' ? [-(2 ** 31), 2 ** 31 - 1] : [-(2 ** 63), 2 ** 63];
}
