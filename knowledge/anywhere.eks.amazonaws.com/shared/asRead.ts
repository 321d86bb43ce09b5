import type { Schema } from '../../../engine/model.js';

/** What `eksctl anywhere` asks for beyond types, by docs path. */
export interface Reading {
  /** The fields that an object needs; texts among them may not be empty. */
  readonly needed?: Readonly<Record<string, readonly string[]>>;
  /** Allowed values and bounds of a field that the CRD leaves open. */
  readonly limits?: Readonly<Record<string, Schema>>;
}

/**
 * A CRD as `eksctl anywhere` holds files against it: much that the CRD requires is filled in first, so only what is
 * needed here is asked for. `status` is not read.
 * Source: https://github.com/aws/eks-anywhere/tree/v0.26.1/pkg/api/v1alpha1 (SetDefaults and Validate of each kind)
 */
export function asRead(schema: Schema, reading: Reading = {}): Schema {
  const { status, ...others } = schema.properties ?? {};
  const properties = status ? { ...others, status: { type: 'object', open: true } as const } : others;
  return convert({ ...schema, properties }, '', reading);
}

function convert({ required: _, ...schema }: Schema, path: string, reading: Reading): Schema {
  const required = reading.needed?.[path];
  const property = (name: string, it: Schema) => {
    const converted = convert(it, path === '' ? name : `${path}.${name}`, reading);
    return required?.includes(name) && it.type === 'string' && !converted.enum ? { ...converted, minLength: 1 } : converted;
  };
  return {
    ...schema,
    ...(required ? { required } : {}),
    ...reading.limits?.[path],
    ...(schema.properties ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, it]) => [name, property(name, it)])) } : {}),
    ...(schema.items ? { items: convert(schema.items, `${path}[]`, reading) } : {}),
    ...(schema.values ? { values: convert(schema.values, `${path}.*`, reading) } : {}),
  };
}
