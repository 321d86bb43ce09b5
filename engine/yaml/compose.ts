import { isCollection, isMap, isNode, isScalar, parseAllDocuments, visit, type Document, type Scalar } from 'yaml';
import { resolvePlain } from './scalars.js';

/** One change of a manifest: `set` writes a value at the path, without it the field is removed. */
export interface Setting {
  /** Which document: its kind, or `Kind/name`; the first one when absent. */
  readonly of?: string;
  readonly path: readonly (string | number)[];
  readonly set?: unknown;
  readonly remove?: true;
  /** A comment for the line above. */
  readonly comment?: string;
}

/**
 * The manifest with its settings, in order. Its other comments stay. Strings that the receiver would read as something
 * else (`yes`, `1.34`) are written in quotes.
 *
 * @throws when the manifest is no YAML, or has no such document: both are mistakes in a scaffold, and tests walk them all.
 */
export function compose(manifest: string, settings: readonly Setting[]): string {
  const documents = parseAllDocuments(manifest) as readonly Document.Parsed[];
  const problem = documents.flatMap((it) => it.errors)[0];
  if (problem) throw problem;
  for (const setting of settings) apply(documentOf(documents, setting.of), setting);
  return documents.map(written).join('---\n');
}

function documentOf(documents: readonly Document.Parsed[], of: string | undefined): Document.Parsed {
  const [kind, name] = of?.split('/') ?? [];
  const found = documents.find((it) => of === undefined || (it.get('kind') === kind && (name === undefined || it.getIn(['metadata', 'name']) === name)));
  if (!found) throw new Error(`The sample has no document ${of ?? ''}`);
  return found;
}

function apply(document: Document.Parsed, { path, set, remove, comment }: Setting): void {
  if (remove) {
    forget(document, path);
    return void document.deleteIn(path);
  }
  const before = document.getIn(path, true);
  document.setIn(path, document.createNode(set));
  const node = document.getIn(path, true);
  // What the sample says behind a value stays, unless there is something new to say.
  if (isScalar(before) && isScalar(node) && comment === undefined) node.comment = before.comment ?? null;
  // A list or map that took the place of a flow collection would inherit nothing; plain block style reads best.
  if (isCollection(node)) node.flow = node.items.length === 0;
  if (comment !== undefined) explain(document, path, comment);
}

/** Writes a comment above the key, or above the item of a list. */
function explain(document: Document.Parsed, path: readonly (string | number)[], comment: string): void {
  forget(document, path);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((it) => (isScalar(it.key) ? it.key.value : it.key) === path.at(-1)) : undefined;
  // A key that was set just now is only a string yet, and has no room for a comment.
  if (pair && !isScalar(pair.key)) pair.key = document.createNode(pair.key) as Scalar;
  const target = pair ? pair.key : document.getIn(path, true);
  if (isNode(target)) target.commentBefore = comment.split('\n').map((it) => ` ${it}`).join('\n');
}

/** What stands above the first field of a map hangs at the map: it goes when that field goes, or is explained anew. */
function forget(document: Document.Parsed, path: readonly (string | number)[]): void {
  const parent = path.length === 1 ? undefined : document.getIn(path.slice(0, -1), true);
  const [first] = isMap(parent) ? parent.items : [];
  if (isMap(parent) && isScalar(first?.key) && first.key.value === path.at(-1)) parent.commentBefore = null;
}

function written(document: Document.Parsed): string {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && (node.type === undefined || node.type === 'PLAIN') && resolvePlain(node.value).type !== 'string') node.type = 'QUOTE_DOUBLE';
    },
  });
  document.directives.docStart = null;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
