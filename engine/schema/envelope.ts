import { derive } from '../derive.js';
import type { Docs, Kind, Schema } from '../model.js';

const objects = 'https://kubernetes.io/docs/concepts/overview/working-with-objects';
const texts: Schema = { type: 'object', values: { type: 'string' } };

/** Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/ */
const docs: Docs = Object.freeze({
  apiVersion: { does: 'The API group and version that this object is written for.', link: `${objects}/` },
  kind: { does: 'What kind of object this is.', link: `${objects}/` },
  metadata: { does: 'What identifies the object: its name, labels and annotations.', link: `${objects}/names/` },
  'metadata.name': { does: 'The name, unique among objects of this kind.', link: `${objects}/names/` },
  'metadata.namespace': { does: 'The namespace that the object lives in.', link: `${objects}/namespaces/` },
  'metadata.labels': { does: 'Words that selectors can find the object by.', link: `${objects}/labels/` },
  'metadata.annotations': { does: 'Notes for tools; nothing selects by them.', link: `${objects}/annotations/` },
});

/**
 * The kind with the fields that every object has. Schemas of custom resources leave them out, because the API server
 * knows them itself. What a kind says about them stays.
 */
export const enveloped = derive((kind: Kind): Kind => {
  const { properties = {}, required = [] } = kind.schema;
  const own = properties['metadata'];
  const isObject = kind.scope !== 'File';
  const metadata = own?.properties ? { required: ['name'], ...own } : { ...own, ...metadataOf(kind) };
  const first = isObject ? ['apiVersion', 'kind', 'metadata'] : ['apiVersion', 'kind'];
  const schema: Schema = {
    ...kind.schema,
    type: 'object',
    required: [...first, ...required.filter((it) => !first.includes(it))],
    properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, ...(isObject && { metadata }), ...properties, ...(isObject && { metadata }) },
  };
  return { ...kind, schema, docs: { ...docs, ...kind.docs } };
});

function metadataOf(kind: Kind): Schema {
  const namespace: Record<string, Schema> = kind.scope === 'Namespaced' ? { namespace: { type: 'string' } } : {};
  return { type: 'object', open: true, required: ['name'], properties: { name: { type: 'string' }, ...namespace, labels: texts, annotations: texts } };
}
