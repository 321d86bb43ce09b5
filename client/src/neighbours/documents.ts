/** What one YAML document says it is. */
export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Counted from 0, where the document begins in the file. */
  readonly line: number;
  /** Nothing but blank lines and comments, between two separators. */
  readonly isBlank: boolean;
}

interface Draft {
  readonly lines: string[];
  readonly line: number;
  readonly explicit: boolean;
}

/**
 * The documents of a file in the order, and with the number, in which a YAML parser counts them. Only as much as is
 * needed to answer a neighbour at once: what the documents mean, the server knows.
 */
export function documentsIn(text: string): readonly Identity[] {
  const finished: Draft[] = [];
  let draft: Draft = { lines: [], line: 0, explicit: false };
  const finish = (): void => {
    if (draft.explicit || !isBlank(draft)) finished.push(draft);
  };
  for (const [index, line] of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
    if (/^---(?:[ \t]|$)/.test(line)) {
      finish();
      draft = { lines: [line.slice(3).trimStart()], line: index, explicit: true };
    } else if (/^\.\.\.[ \t]*$/.test(line)) {
      finish();
      draft = { lines: [], line: index + 1, explicit: false };
    } else {
      draft.lines.push(line);
    }
  }
  finish();
  return finished.map((it) => ({ apiVersion: valueOf('apiVersion', it), kind: valueOf('kind', it), line: it.line, isBlank: isBlank(it) }));
}

/** Directives stand above a document and are none. */
function isBlank({ lines }: Draft): boolean {
  return lines.every((it) => /^\s*(?:#.*)?$|^%/.test(it));
}

/** The value of a key at the top of a document, in block style or as JSON; '' when there is none. */
function valueOf(key: string, { lines }: Draft): string {
  const block = new RegExp(`^(["']?)${key}\\1[ \\t]*:[ \\t]+(["']?)([^\\s"'#]+)\\2[ \\t]*(?:#.*)?$`);
  for (const line of lines) {
    const found = block.exec(line)?.[3];
    if (found !== undefined) return found;
  }
  if (!lines.find((it) => /\S/.test(it))?.trimStart().startsWith('{')) return '';
  return new RegExp(`["']?\\b${key}["']?\\s*:\\s*["']?([^\\s"',}]+)`).exec(lines.join('\n'))?.[1] ?? '';
}
