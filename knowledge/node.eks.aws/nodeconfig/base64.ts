const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64, padded, of a text in UTF-8. */
export function encodeBase64(text: string): string {
  const bytes = [...text].flatMap((it) => utf8(it.codePointAt(0)!));
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    encoded += letters[bits >> 18]! + letters[(bits >> 12) & 63]! + (two === undefined ? '=' : letters[(bits >> 6) & 63]!) + (three === undefined ? '=' : letters[bits & 63]!);
  }
  return encoded;
}

/**
 * The bytes of standard, padded base64, each as one character; undefined for anything else. Line breaks are skipped.
 * Source: https://pkg.go.dev/encoding/base64#Encoding.Decode
 */
export function decodeBase64(text: string): string | undefined {
  const compact = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) return undefined;
  let decoded = '';
  for (let at = 0; at < compact.length; at += 4) {
    const group = compact.slice(at, at + 4);
    const bits = [...group].reduce((sum, it) => (sum << 6) | Math.max(0, letters.indexOf(it)), 0);
    const bytes = group.endsWith('==') ? 1 : group.endsWith('=') ? 2 : 3;
    decoded += String.fromCharCode(...[bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, bytes));
  }
  return decoded;
}

function utf8(point: number): readonly number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 63)];
  if (point < 0x10000) return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63)];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63)];
}
