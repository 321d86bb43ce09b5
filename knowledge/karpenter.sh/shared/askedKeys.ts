import type { Document, Edit, Fix, Resource, Span } from '../../../engine/model.js';
import { derive, removeItem, removeKey, renameKey, replaceValue, say } from '../../../engine/kit.js';
import { textAt } from '../../shared/offers.js';
import { writtenIn, type WrittenLabel, type WrittenTerm } from '../../shared/writtenRequirements.js';

/** A label key that a requirement asks for or a template gives. */
export interface AskedKey {
  readonly key: string;
  readonly span: Span;
  readonly term?: WrittenTerm;
  readonly label?: WrittenLabel;
}

/** Every label key of a resource that is known: of its requirements, then of its template labels. */
export const askedKeys: (resource: Resource) => readonly AskedKey[] = derive((resource: Resource): readonly AskedKey[] => {
  const { terms, labels } = writtenIn(resource);
  return [
    ...terms.flatMap((term): AskedKey[] => (term.key ? [{ key: term.key.text, span: term.key.node.span, term }] : [])),
    ...labels.map((label): AskedKey => ({ key: label.key, span: label.entry.key, label })),
  ];
});

/** The part of a key before the slash, or all of it: what the API server takes for the domain. */
export function domainOf(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}

/**
 * Whether keys of `karpenter.k8s.aws` are judged here: the allow-list comes with the CRDs of the AWS chart, so pools of
 * Auto Mode and of other clouds know nothing of it.
 */
export function knowsAwsKeys({ kind, root }: Resource): boolean {
  if (kind.name === 'NodeOverlay') return true;
  const reference = root.at('spec.template.spec.nodeClassRef') ?? root.at('spec.nodeClassRef');
  const group = textAt(reference, 'group');
  return group === undefined ? textAt(reference, 'kind') !== 'NodeClass' : group === 'karpenter.k8s.aws';
}

/** The key is called `name` instead. */
export function renamed({ term, label }: AskedKey, name: string): Fix | undefined {
  const edit = term?.key ? replaceValue(term.key.node, name) : label && !label.entry.merged ? renameKey(label.entry, name) : undefined;
  return edit && { title: say`Use ${name}`, edits: [edit] };
}

/** The requirement or label is gone; undefined when it is the only one of its list or map. */
export function removed({ document, root, kind }: Resource, { key, term, label }: AskedKey): Fix | undefined {
  const edit = term ? withoutTerm(document, root.at(kind.name === 'NodePool' ? 'spec.template.spec.requirements' : 'spec.requirements'), term) : undefined;
  const labels = root.at('spec.template.metadata.labels');
  const other = label && labels && labels.entries().length > 1 ? removeKey(document, labels, label.key) : undefined;
  const one = edit ?? other;
  return one && { title: say`Remove ${key}`, edits: [one] };
}

function withoutTerm(document: Document, list: ReturnType<Resource['root']['at']>, term: WrittenTerm): Edit | undefined {
  return list && list.items().length > 1 ? removeItem(document, list, term.index) : undefined;
}
