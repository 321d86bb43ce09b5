/** What is wrong with the words of a manifest: sentences that no translator sees, and keys without a sentence or a use. */
export function manifestProblems(manifest: unknown, words: Readonly<Record<string, string>>): readonly string[] {
  const keys = new Set<string>();
  const problems = visit(manifest, '', keys);
  return [
    ...problems,
    ...[...keys].filter((key) => words[key] === undefined).map((key) => `package.nls.json has no ${key}`),
    ...Object.keys(words).filter((key) => !keys.has(key)).map((key) => `${key} of package.nls.json is used nowhere`),
    ...Object.entries(words).filter(([, text]) => text.trim() === '').map(([key]) => `${key} of package.nls.json is empty`),
  ];
}

/** The properties that people read; names of commands, languages and files are not among them. */
const read = Object.freeze([
  'displayName', 'title', 'shortTitle', 'label', 'contents', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions',
  'enumItemLabels', 'patternErrorMessage', 'errorMessage', 'deprecationMessage', 'markdownDeprecationMessage', 'viewsWelcome',
]);

function visit(value: unknown, path: string, keys: Set<string>): readonly string[] {
  if (typeof value === 'string') return inspect(value, path, keys);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, it]) => visit(it, path === '' ? name : `${path}/${name}`, keys));
}

function inspect(text: string, path: string, keys: Set<string>): readonly string[] {
  const key = /^%([^%]+)%$/.exec(text)?.[1];
  if (key !== undefined) {
    keys.add(key);
    return [];
  }
  return isRead(path) ? [`${path} says “${text}” without package.nls.json`] : [];
}

/** `description` is read at the top and in what is contributed; items of a list are named by the list. */
function isRead(path: string): boolean {
  const names = path.split('/').filter((it) => !/^\d+$/.test(it));
  const last = names.at(-1) ?? '';
  return read.includes(last) || (last === 'description' && (names.length === 1 || names[0] === 'contributes'));
}
