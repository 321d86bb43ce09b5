import type { CodeAction as LspCodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { codeActions, type CodeAction } from '../../../engine/features/codeActions.js';
import type { Source } from '../../../engine/model.js';
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
    const wanted = codeActions(session.world, { uri, span: toSpan(source, range) }).filter((it) => isWanted(it, context.only));
    return wanted.map((it) => toCodeAction(it, source, session));
  },
};

/** Kinds are a hierarchy: who asks for `source` gets `source.fixAll.nodewise`. */
function isWanted({ kind }: CodeAction, only: readonly string[] | undefined): boolean {
  return !only || only.some((it) => it === '' || kind === it || kind.startsWith(`${it}.`));
}

function toCodeAction(action: CodeAction, source: Source, session: Session): LspCodeAction {
  return {
    title: textOf(action.title),
    kind: action.kind,
    edit: toWorkspaceEdit(action, source, session),
    ...(action.kind === 'quickfix' ? { diagnostics: action.fixes.map((it) => toDiagnostic(it, source, session)) } : {}),
    ...(action.preferred && session.client.preferredActions ? { isPreferred: true } : {}),
  };
}

/** With the version, when the client can, so that an edit never lands in a text that has moved on. */
function toWorkspaceEdit({ edits }: CodeAction, source: Source, { client, version }: Session): WorkspaceEdit {
  const { uri } = source;
  const textEdits = edits.map((it) => ({ range: toRange(source, it.span), newText: it.text }));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version: version(uri) ?? null }, edits: textEdits }] };
}
