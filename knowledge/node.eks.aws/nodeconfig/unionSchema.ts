import type { Schema } from '../../../engine/model.js';
import { schema as ami } from './amiSchema.js';
import { schema as hybrid } from './hybridSchema.js';

/** What either `nodeadm` knows: for a document that does not say which of them will read it. */
export const schema: Schema = union(hybrid, ami);

/** The fields of both. Where both have a field, they agree on its type; that is tested. */
export function union(one: Schema, other: Schema): Schema {
  return {
    ...one,
    ...other,
    ...(one.properties && other.properties && { properties: unionOfEach(one.properties, other.properties) }),
    ...(one.items && other.items && { items: union(one.items, other.items) }),
    ...(one.values && other.values && { values: union(one.values, other.values) }),
  };
}

type Properties = Readonly<Record<string, Schema>>;

function unionOfEach(one: Properties, other: Properties): Properties {
  const shared = Object.entries(one).flatMap(([name, schema]) => {
    const twin = other[name];
    return twin ? [[name, union(schema, twin)] as const] : [];
  });
  return { ...one, ...other, ...Object.fromEntries(shared) };
}
