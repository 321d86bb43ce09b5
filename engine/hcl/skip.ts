/** Where parts of HCL end; every function gives an offset behind `at`, or the end of the text. */

/** Behind white space and comments. */
export function afterBlank(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (end < text.length && /\s/.test(text[end]!)) end += 1;
    const next = afterComment(text, end);
    if (next === end) return end;
    end = next;
  }
}

/** Behind a comment; `at` itself when there is none. */
export function afterComment(text: string, at: number): number {
  if (text.startsWith('/*', at)) return orEnd(text, text.indexOf('*/', at + 2), 2);
  return text[at] === '#' || text.startsWith('//', at) ? lineEnd(text, at) : at;
}

/** Behind a text in quotes, with the expressions in it. A text ends with its line. */
export function afterText(text: string, at: number): number {
  let depth = 0;
  for (let end = at + 1; end < text.length; end += 1) {
    const char = text[end]!;
    if (char === '\n' || char === '\r') return end;
    if (char === '\\') end += 1;
    else if (depth === 0 && char === '"') return end + 1;
    else if ((char === '$' || char === '%') && text[end + 1] === '{' && text[end - 1] !== char) [depth, end] = [depth + 1, end + 1];
    else if (depth > 0 && char === '{') depth += 1;
    else if (depth > 0 && char === '}') depth -= 1;
  }
  return text.length;
}

/** Behind an expression: at the end of its line, or before what closes the list or object around it. */
export function afterExpression(text: string, at: number): number {
  let depth = 0;
  let end = at;
  while (end < text.length) {
    const char = text[end]!;
    const remark = afterComment(text, end);
    const heredoc = char === '<' ? afterHeredoc(text, end) : end;
    if (heredoc !== end) end = heredoc;
    else if (remark !== end) end = remark;
    else if (char === '"') end = afterText(text, end);
    else if (depth === 0 && /[\n\r,\]})]/.test(char)) return end;
    else {
      depth += '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
      end += 1;
    }
  }
  return text.length;
}

/** Behind the line that ends `<<EOT`; `at` itself when there is none. */
function afterHeredoc(text: string, at: number): number {
  const head = /^<<-?([A-Za-z_]\w*)[ \t]*(?=\r?\n)/.exec(text.slice(at, at + 100));
  if (!head) return at;
  const last = new RegExp(`\\n[ \\t]*${head[1]!}[ \\t]*(?=\\r?\\n|$)`, 'g');
  last.lastIndex = at;
  return last.exec(text) ? last.lastIndex : text.length;
}

function lineEnd(text: string, at: number): number {
  return orEnd(text, text.indexOf('\n', at), 0);
}

function orEnd(text: string, found: number, length: number): number {
  return found < 0 ? text.length : found + length;
}
