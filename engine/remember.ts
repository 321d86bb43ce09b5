/**
 * Remembers what a pure function said about a text: the same few values stand in a thousand documents. Texts are endless,
 * so it begins anew when it holds `most`; that many fit what one file asks again and again.
 */
export function textMemory<Output>(most = 500): (text: string, compute: () => Output) => Output {
  const known = new Map<string, { readonly output: Output }>();
  return (text, compute) => {
    const hit = known.get(text);
    if (hit) return hit.output;
    const output = compute();
    if (text.length > longest) return output;
    if (known.size >= most) known.clear();
    known.set(text, { output });
    return output;
  };
}

const longest = 1000;

/** The same for a function of one text. */
export function rememberTexts<Output>(compute: (text: string) => Output, most?: number): (text: string) => Output {
  const memory = textMemory<Output>(most);
  return (text) => memory(text, () => compute(text));
}

/**
 * The one copy of a text that V8 keeps for names of properties: two such copies are compared by their address, and a
 * thousand documents hold each name once. Worth it for names that stand in many places and are asked for often.
 */
export function asName(text: string): string {
  return Object.keys({ [text]: true })[0]!;
}
