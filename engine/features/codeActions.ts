import type { Edit, Feature, Message, Span } from '../model.js';
import { say } from '../say.js';
import { diagnostics, type Diagnostic } from './diagnostics.js';

/** Something the editor offers to do; `edits` count from the file's start and do not overlap. */
export interface CodeAction {
  readonly title: Message;
  readonly kind: 'quickfix' | 'source.fixAll.nodewise';
  readonly edits: readonly Edit[];
  /** What it puts right. */
  readonly fixes: readonly Diagnostic[];
  /** The one obvious thing to do here. */
  readonly preferred: boolean;
}

/** A selection in a file. */
export interface Range {
  readonly uri: string;
  readonly span: Span;
}

/** The fixes of what is wrong under the selection, of everything like it, and of the whole file. */
export const codeActions: Feature<Range, readonly CodeAction[]> = (world, { uri, span }) => {
  const fixable = diagnostics(world, { uri }).filter((it) => it.fix);
  const here = fixable.filter((it) => it.span.start <= span.end && span.start <= it.span.end);
  const rules = [...new Set(here.map((it) => it.rule))];
  return [
    ...here.flatMap((it) => single(it, here.length === 1)),
    ...rules.flatMap((rule) => allOfRule(rule, fixable.filter((it) => it.rule === rule))),
    ...wholeFile(fixable, here.length > 0),
  ];
};

/** Every fix of a file that can be applied together with the others. */
export const fixAll: Feature<{ readonly uri: string }, readonly Edit[]> = (world, { uri }) =>
  together(diagnostics(world, { uri })).edits;

function single(diagnostic: Diagnostic, preferred: boolean): readonly CodeAction[] {
  const { fix } = diagnostic;
  return fix ? [{ title: fix.title, kind: 'quickfix', edits: fix.edits, fixes: [diagnostic], preferred }] : [];
}

function allOfRule(rule: string, found: readonly Diagnostic[]): readonly CodeAction[] {
  const { edits, fixes } = together(found);
  if (fixes.length < 2) return [];
  return [{ title: say`Fix all ${fixes.length} of ${rule} in this file`, kind: 'quickfix', edits, fixes, preferred: false }];
}

/** As a quick fix only where more than one rule is at work: otherwise it is one of the fixes above. */
function wholeFile(fixable: readonly Diagnostic[], asked: boolean): readonly CodeAction[] {
  const { edits, fixes } = together(fixable);
  if (fixes.length === 0) return [];
  const title = say`Fix all that can be fixed in this file`;
  const source: CodeAction = { title, kind: 'source.fixAll.nodewise', edits, fixes, preferred: false };
  const mixed = new Set(fixes.map((it) => it.rule)).size > 1;
  return asked && mixed ? [{ ...source, kind: 'quickfix' }, source] : [source];
}

/** As many whole fixes as fit together, in the order of the text. The rest is still there to be fixed next time. */
function together(found: readonly Diagnostic[]): { readonly edits: readonly Edit[]; readonly fixes: readonly Diagnostic[] } {
  const fixes: Diagnostic[] = [];
  const edits: Edit[] = [];
  for (const diagnostic of found.filter((it) => !it.fix?.guess).sort((a, b) => a.span.start - b.span.start)) {
    const fresh = diagnostic.fix?.edits.filter((it) => !edits.some((taken) => same(taken, it)));
    if (!fresh || fresh.some((it) => edits.some((taken) => collides(taken, it)))) continue;
    fixes.push(diagnostic);
    edits.push(...fresh);
  }
  return { fixes, edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

function same(one: Edit, other: Edit): boolean {
  return one.text === other.text && one.span.start === other.span.start && one.span.end === other.span.end;
}

/** Two insertions at one place collide as well, because nobody said which comes first. */
function collides({ span: one }: Edit, { span: other }: Edit): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}
