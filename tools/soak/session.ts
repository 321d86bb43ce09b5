import { files } from '../bench/files.js';
import type { Editor } from './editor.js';
import { createRandom, type Random } from './random.js';

/** How much happens. */
export interface Plan {
  readonly seed: number;
  /** Files of the repository. */
  readonly repository: number;
  /** Files that are open, one after the other, in each quarter of an hour. */
  readonly visits: number;
  /** Keys in each of them. */
  readonly keys: number;
}

/** A person for four hours: two keys a second, ten files in a quarter of an hour. */
export const fourHours = Object.freeze({ seed: 20_261_120, repository: 2000, visits: 10, keys: 180 }) satisfies Plan;
export const quarters = 16;

/** The same in little: what it does is the same, only less often. */
export const compressed = Object.freeze({ seed: 20_261_120, repository: 60, visits: 6, keys: 24 }) satisfies Plan;

/** What one key costs until the problems after it are there, in milliseconds. */
export interface Cost {
  readonly clock: number;
  /** Of the server alone. */
  readonly processor: number;
}

export interface Session {
  /** Leaves everything as it was: no file open, the settings as before, the repository read anew. */
  quarter(): Promise<void>;
  /** The same keys in the same file each time, to compare by. */
  probe(): Promise<Cost>;
}

/** What happens is decided by the plan's seed alone. */
export function createSession(editor: Editor, plan: Plan): Session {
  const random = createRandom(plan.seed);
  const repository = Array.from({ length: plan.repository }, (_, at) => ({ uri: `file:///repo/team-${at % 12}/file-${at}.yaml`, text: textOf(at) }));
  editor.feed({ put: repository });

  return {
    async quarter() {
      for (let visit = 0; visit < plan.visits; visit += 1) {
        const { uri, text } = random.pick(repository);
        const other = random.pick(repository.filter((it) => it.uri !== uri));
        editor.open(other.uri, other.text);
        editor.open(uri, text);
        if (visit === 1) switchBranch(editor, repository, random);
        if (visit === 2) editor.configure({ rules: { 'unknown-field': 'warning', 'missing-field': 'off' }, targetVersions: { karpenter: '1.6' } });
        await write(editor, uri, plan.keys, random);
        await look(editor, uri, random);
        await look(editor, other.uri, random);
        editor.close(uri);
        editor.close(other.uri);
        if (visit === 3) editor.configure({});
      }
      editor.feed({ drop: repository.map((it) => it.uri) });
      editor.feed({ put: repository });
    },
    async probe() {
      const [uri, text, keys] = ['file:///repo/probe.yaml', files(10), 200];
      const place = text.indexOf('stage-2') + 'stage-'.length;
      const press = async (key: number) => {
        editor.edit(uri, place, place + 1, key % 2 ? '2' : '1');
        await editor.ask('textDocument/diagnostic', uri);
      };
      editor.open(uri, text);
      for (let key = 0; key < 50; key += 1) await press(key);
      const [clock, processor] = [performance.now(), await editor.processorTime()];
      for (let key = 0; key < keys; key += 1) await press(key);
      const cost = { clock: (performance.now() - clock) / keys, processor: (await editor.processorTime() - processor) / keys };
      editor.close(uri);
      return cost;
    },
  };
}

/** Every twentieth file is a long one. */
function textOf(at: number): string {
  return files(at % 20 === 7 ? 60 : 1 + (at % 3)).replaceAll(/name-(\d+)/g, `name-${at}-$1`);
}

/** Another branch has some files otherwise, some not at all, and some more. */
function switchBranch(editor: Editor, repository: readonly { readonly uri: string; readonly text: string }[], random: Random): void {
  const touched = repository.filter(() => random.below(4) === 0);
  editor.feed({
    put: touched.filter((_, at) => at % 3 > 0).map(({ uri, text }) => ({ uri, text: text.replaceAll('spot, on-demand', 'spot') })),
    drop: touched.filter((_, at) => at % 3 === 0).map((it) => it.uri),
  });
}

const written: readonly string[] = ['a', 'x', ' ', '\n', ':', '-', '  weight: 5\n', '"', '#', '{', '    - key: ', '\t', '${NAME}', '🙂', '*a', '&a', '1'];
const questions: readonly string[] = ['completion', 'hover', 'documentSymbol', 'codeAction', 'foldingRange', 'selectionRange'];

/** Writes and deletes here and there, looks something up in between, and takes everything back in the end. */
async function write(editor: Editor, uri: string, keys: number, random: Random): Promise<void> {
  const undo: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const edit = (start: number, end: number, text: string) => {
    undo.push({ start, end: start + text.length, text: editor.text(uri).slice(start, end) });
    editor.edit(uri, start, end, text);
  };
  let place = random.below(editor.text(uri).length);
  for (let key = 0; key < keys; key += 1) {
    if (random.below(12) === 0) place = random.below(editor.text(uri).length);
    const start = whole(editor.text(uri), Math.min(place, editor.text(uri).length));
    const deletes = random.below(4) === 0;
    const text = deletes ? '' : random.pick(written);
    edit(start, deletes ? whole(editor.text(uri), Math.min(start + 1, editor.text(uri).length)) : start, text);
    place = start + text.length;
    if (random.below(3) > 0) continue;
    await editor.ask('textDocument/diagnostic', uri);
    await ask(editor, uri, random.pick(questions), place, random);
  }
  for (const it of undo.reverse()) editor.edit(uri, it.start, it.end, it.text);
}

/** Never between the two halves of a letter that takes two. */
function whole(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset + 1 : offset;
}

async function look(editor: Editor, uri: string, random: Random): Promise<void> {
  await editor.ask('textDocument/diagnostic', uri);
  for (const it of questions) await ask(editor, uri, it, random.below(editor.text(uri).length), random);
}

async function ask(editor: Editor, uri: string, what: string, offset: number, random: Random): Promise<void> {
  const method = `textDocument/${what}`;
  if (random.below(5) === 0) await editor.askInVain(method, uri, offset);
  else await editor.ask(method, uri, what === 'documentSymbol' || what === 'foldingRange' ? undefined : offset);
}
