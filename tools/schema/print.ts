const width = 120;

/** Plain data as TypeScript: on one line where it fits, quotes only where they are needed. */
export function print(value: unknown, indent = '', used = 0): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const oneLine = inline(value);
  if (indent.length + used + oneLine.length + 1 <= width) return oneLine;
  return broken(value, indent);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const entries = Object.entries(value).map(([key, it]) => `${printKey(key)}: ${inline(it)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function broken(value: object, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return lines('[', value.map((it) => deeper + print(it, deeper)), `${indent}]`);
  const entries = Object.entries(value).map(([key, it]) => {
    const start = `${printKey(key)}: `;
    return `${deeper}${start}${print(it, deeper, start.length)}`;
  });
  return lines('{', entries, `${indent}}`);
}

function lines(open: string, entries: readonly string[], close: string): string {
  return `${open}\n${entries.map((it) => `${it},\n`).join('')}${close}`;
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : scalar(key);
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
