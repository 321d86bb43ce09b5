import {
  CompletionItemKind, InsertTextFormat, InsertTextMode,
  type CompletionItem, type CompletionList, type CompletionParams, type InsertReplaceEdit, type TextEdit,
} from 'vscode-languageserver';
import { completion, type Completion } from '../../../engine/features/completion.js';
import type { Source } from '../../../engine/model.js';
import { placeOf, toRange } from '../convert.js';
import type { Client, Session } from '../session.js';
import type { Handler } from './handler.js';

const kindOf: Readonly<Record<Completion['kind'], CompletionItemKind>> = Object.freeze({
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  enum: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Struct,
  resource: CompletionItemKind.Class,
});

/** Which list, and which of it: a list that another one has replaced explains nothing any more. */
interface Ticket {
  readonly list: number;
  readonly index: number;
}

export interface CompletionHandlers {
  readonly list: Handler<CompletionParams, CompletionList>;
  readonly resolve: Handler<CompletionItem, CompletionItem | null>;
}

/** The list, and the explanation of one item of it: they share the list that was sent last. */
export function createCompletion(): CompletionHandlers {
  let list = 0;
  let shown: readonly Completion[] = [];

  return {
    list: {
      method: 'textDocument/completion',
      capability: { completionProvider: { resolveProvider: true, triggerCharacters: [' ', '"', "'", '[', ',', '/', '.'] } },
      empty: { isIncomplete: false, items: [] },
      answer(session, params) {
        const place = placeOf(session.world, params);
        const source = place && session.world.source(place.uri);
        if (!source) return { isIncomplete: false, items: [] };
        shown = completion(session.world, place).items;
        list += 1;
        return { isIncomplete: false, items: shown.map((it, index) => toItem(it, { list, index }, { source, session })) };
      },
    },
    resolve: {
      method: 'completionItem/resolve',
      capability: {},
      empty: null,
      answer({ client }, item) {
        const ticket = item.data as Ticket | undefined;
        const value = ticket?.list === list ? shown[ticket.index]?.doc() : undefined;
        return value ? { ...item, documentation: documentation(value, client) } : item;
      },
    },
  };
}

function toItem(it: Completion, ticket: Ticket, { source, session: { client } }: { source: Source; session: Session }): CompletionItem {
  return {
    label: it.label,
    kind: kindOf[it.kind],
    ...(it.detail ? (client.labelDetails ? { labelDetails: { description: it.detail } } : { detail: it.detail }) : {}),
    sortText: it.sortText,
    filterText: it.filterText,
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.adjustsIndentation ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    textEdit: toEdit(it, source, client),
    ...(it.also ? { additionalTextEdits: it.also.map(({ span, text }) => ({ range: toRange(source, span), newText: text })) } : {}),
    ...(it.again && client.suggestCommand ? { command: { title: '', command: client.suggestCommand } } : {}),
    ...(client.resolvesDocumentation ? { data: ticket } : { documentation: documentation(it.doc(), client) }),
  };
}

/** Who cannot choose between inserting and replacing gets the whole word replaced. */
function toEdit({ snippet, plain, insertSpan, replaceSpan }: Completion, source: Source, client: Client): TextEdit | InsertReplaceEdit {
  const newText = client.snippets ? snippet : plain;
  const replace = toRange(source, replaceSpan);
  return client.insertReplace ? { newText, insert: toRange(source, insertSpan), replace } : { newText, range: replace };
}

function documentation(value: string, { completionMarkdown }: Client): NonNullable<CompletionItem['documentation']> {
  return { kind: completionMarkdown ? 'markdown' : 'plaintext', value };
}
