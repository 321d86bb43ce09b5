/**
 * Remembers what a pure function said about a text: the same few values stand in a thousand documents. Texts are endless,
 * so it begins anew when it holds `most`; that many fit what one file asks again and again.
 */
export function textMemory<Output>(most = 500): (text: string, compute: (own: string) => Output) => Output {
  const known = new Map<string, { readonly output: Output }>();
  return (text, compute) => {
    const hit = known.get(text);
    if (hit) return hit.output;
    if (text.length > longest) return compute(text);
    const own = owned(text);
    const output = compute(own);
    if (known.size >= most) known.clear();
    known.set(own, { output });
    return output;
  };
}

const longest = 1000;

/** The same text on its own: V8 keeps all of a file for the sake of a part of it, except of one so short that it is copied anyway. */
export function owned(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** The same for a function of one text. */
export function rememberTexts<Output>(compute: (text: string) => Output, most?: number): (text: string) => Output {
  const memory = textMemory<Output>(most);
  return (text) => memory(text, compute);
}

/**
 * The one copy of a text that V8 keeps for names of properties: two such copies are compared by their address. Worth its
 * price for names that stand in many places and are asked for often; without a prototype no shape of objects is made for it.
 */
export function asName(text: string): string {
  return Object.keys({ __proto__: null, [text]: true })[0]!;
}
