import type { Kind, Sample } from '../../engine/model.js';

/**
 * One snippet in the form of https://code.visualstudio.com/docs/editing/userdefinedsnippets.
 * Without a prefix: VS Code would offer whole manifests in the middle of a field. They are there under "Insert Snippet" and
 * "Fill File with Snippet", and the server offers them where a resource begins.
 */
export interface Snippet {
  readonly isFileTemplate: true;
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets of all kinds, by their names in the editor's list. */
export function snippetsOf(kinds: readonly Kind[]): Readonly<Record<string, Snippet>> {
  const all = kinds.flatMap((kind) => kind.samples.map((sample) => [`${kind.name}: ${sample.title}`, snippetOf(sample)] as const));
  const names = new Set(all.map(([name]) => name));
  if (names.size < all.length) throw new Error('Two samples of one kind have the same title');
  return Object.fromEntries(all);
}

function snippetOf(sample: Sample): Snippet {
  return {
    isFileTemplate: true,
    description: `${sample.title}. ${sample.chooseWhen}`,
    body: bodyOf(sample.yaml),
  };
}

/** The sample with a tab stop in every `metadata.name`, and the cursor at the end when all are filled in. */
export function bodyOf(yaml: string): readonly string[] {
  let stops = 0;
  let inMetadata = false;
  const lines = yaml.replace(/\n$/, '').split('\n').map((line) => {
    if (/^\S/.test(line)) inMetadata = /^metadata:\s*(#.*)?$/.test(line);
    const name = inMetadata ? /^(  name: *)([^\s#]+)(.*)$/.exec(line) : null;
    if (!name) return escaped(line);
    stops += 1;
    const [, before = '', value = '', after = ''] = name;
    return `${before}\${${stops}:${escaped(value)}}${escaped(after)}`;
  });
  return [...lines, '$0'];
}

/** The text that a body inserts when no tab stop is filled in. */
export function plain(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}|(?<!\\)\$0/g, (_, value: string | undefined) => value ?? '')
    .replace(/\\([\\$}])/g, '$1');
}

/** `$`, `}` and the backslash mean something in a snippet: samples with shell in them are full of these. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
