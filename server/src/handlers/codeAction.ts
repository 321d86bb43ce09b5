import type { CodeAction as LspCodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { codeActions, type CodeAction } from '../../../engine/features/codeActions.js';
import { diagnostics } from '../../../engine/features/diagnostics.js';
import { silencings, type Silencing } from '../../../engine/features/ignoring.js';
import type { Edit, Source, Span } from '../../../engine/model.js';
import { textOf } from '../../../engine/say.js';
import { toRange, toSpan } from '../convert.js';
import { toDiagnostic } from '../diagnostics.js';
import type { Session } from '../session.js';
import type { Handler } from './handler.js';

export const codeActionHandler: Handler<CodeActionParams, LspCodeAction[]> = {
  method: 'textDocument/codeAction',
  capability: { codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.nodewise'] } },
  empty: [],
  answer(session, { textDocument: { uri }, range, context }) {
    const source = session.world.source(uri);
    if (!source || !session.client.codeActionLiterals) return [];
    const span = toSpan(source, range);
    const wanted = codeActions(session.world, { uri, span }).filter((it) => isWanted(it.kind, context.only));
    return [...wanted.map((it) => toCodeAction(it, source, session)), ...(isWanted('quickfix', context.only) ? ignoring(session, source, span) : [])];
  },
};

/** Ways not to hear of a rule again come last: mending is better. */
function ignoring(session: Session, source: Source, span: Span): LspCodeAction[] {
  const found = diagnostics(session.world, source).filter((it) => it.span.start <= span.end && span.start <= it.span.end);
  return silencings(session.world, { source, found, folder: session.folderOf(source.uri) }).flatMap((it) => {
    const edit = toSilencingEdit(it, session);
    return edit ? [{ title: textOf(it.title), kind: 'quickfix', edit, diagnostics: found.filter(({ rule }) => rule === it.rule).map((one) => toDiagnostic(one, source, session)) }] : [];
  });
}

/** A file is made only where the client can, and never over one that is there. */
function toSilencingEdit({ uri, edits, creates }: Silencing, session: Session): WorkspaceEdit | undefined {
  if (!creates) return editOf(edits, session.world.source(uri)!, session);
  if (!session.client.createsFiles) return undefined;
  const start = { line: 0, character: 0 };
  const text = { textDocument: { uri, version: null }, edits: edits.map((it) => ({ range: { start, end: start }, newText: it.text })) };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, text] };
}

/** Kinds are a hierarchy: who asks for `source` gets `source.fixAll.nodewise`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((it) => it === '' || kind === it || kind.startsWith(`${it}.`));
}

function toCodeAction(action: CodeAction, source: Source, session: Session): LspCodeAction {
  return {
    title: textOf(action.title),
    kind: action.kind,
    edit: editOf(action.edits, source, session),
    ...(action.kind === 'quickfix' ? { diagnostics: action.fixes.map((it) => toDiagnostic(it, source, session)) } : {}),
    ...(action.preferred && session.client.preferredActions ? { isPreferred: true } : {}),
  };
}

/** With the version, when the client can, so that an edit never lands in a text that has moved on. */
function editOf(edits: readonly Edit[], source: Source, { client, version }: Session): WorkspaceEdit {
  const { uri } = source;
  const textEdits = edits.map((it) => ({ range: toRange(source, it.span), newText: it.text }));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version: version(uri) ?? null }, edits: textEdits }] };
}
