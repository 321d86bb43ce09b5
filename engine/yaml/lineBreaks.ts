const otherBreaks = /[\u0085\u2028\u2029]|\r(?!\n)/;
const everyOtherBreak = new RegExp(otherBreaks, 'g');

/**
 * YAML 1.1 ends lines in six ways, and so does the receivers' reader; ours know three of them at most. Offsets stay.
 * Source: goyaml.v2/yamlprivateh.go, `is_break`.
 */
export function withPlainBreaks(text: string): string {
  return otherBreaks.test(text) ? text.replaceAll(everyOtherBreak, '\n') : text;
}
