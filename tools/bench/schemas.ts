import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Kind, Schema } from '../../engine/model.js';
import { apiVersionOf } from '../../engine/workspace/resources.js';
import { catalog } from '../../knowledge/catalog.js';

/** Where the schemas lie that other tools are given: what the catalog knows of structure, in their own formats. */
export interface Schemas {
  /** For yaml-language-server: every kind in one file. */
  readonly combined: string;
  /** For kubeconform and flux-schema: `<group>/<kind>_<version>.json`. */
  readonly folder: string;
  /** For kubectl-validate. */
  readonly crds: string;
}

/** Groups whose objects the files of the benchmark hold. */
const groups: readonly string[] = ['karpenter.sh', 'karpenter.k8s.aws', 'eks.amazonaws.com'];

export function writeSchemas(folder: string): Schemas {
  // The catalog also knows names that people write by mistake; those have no structure.
  const kinds = catalog.filter((it) => groups.includes(it.group) && it.version === 'v1' && it.schema.properties?.['spec'] !== undefined);
  const schemas = { combined: join(folder, 'kinds.json'), folder: join(folder, 'kinds'), crds: join(folder, 'crds') };
  mkdirSync(schemas.crds, { recursive: true });
  for (const kind of kinds) {
    mkdirSync(join(schemas.folder, kind.group), { recursive: true });
    write(join(schemas.folder, kind.group, `${kind.name.toLowerCase()}_${kind.version}.json`), ofKind(kind, true));
    write(join(schemas.crds, `${kind.group}_${kind.name.toLowerCase()}.json`), crdOf(kind));
  }
  write(schemas.combined, {
    $schema: 'http://json-schema.org/draft-07/schema#',
    allOf: kinds.map((kind) => ({ if: { properties: typeOf(kind), required: ['apiVersion', 'kind'] }, then: ofKind(kind, true) })),
  });
  return schemas;
}

/** As a setting of yaml-language-server. */
export function schemaSetting({ combined }: Schemas): Readonly<Record<string, string>> {
  return { [pathToFileURL(combined).href]: '*.yaml' };
}

function typeOf(kind: Kind) {
  return { apiVersion: { const: apiVersionOf(kind) }, kind: { const: kind.name } };
}

/** `closed` refuses fields that the schema does not name, as an API server names them when it is asked to. */
function ofKind(kind: Kind, closed: boolean): object {
  const { properties, ...others } = jsonSchema(kind.schema, closed) as { properties?: object };
  return { ...others, properties: { ...properties, apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } } };
}

function jsonSchema(schema: Schema, closed: boolean): object {
  const { type, intOrString, properties, items, values, open, required, enum: options, pattern, minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  const integers = closed ? { anyOf: [{ type: 'integer' }, { type: 'string' }] } : { 'x-kubernetes-int-or-string': true };
  return defined({
    ...(intOrString ? integers : { type }),
    required: required?.length ? required : undefined,
    properties: properties && Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, jsonSchema(it, closed)])),
    items: items && jsonSchema(items, closed),
    additionalProperties: values ? jsonSchema(values, closed) : closed && properties && !open ? false : undefined,
    'x-kubernetes-preserve-unknown-fields': !closed && (open || (type === 'object' && !properties && !values)) ? true : undefined,
    enum: options, pattern, minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties,
  });
}

function crdOf(kind: Kind): object {
  const [singular, plural] = [kind.name.toLowerCase(), `${kind.name.toLowerCase()}${kind.name.endsWith('s') ? 'es' : 's'}`];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${kind.group}` },
    spec: {
      group: kind.group, scope: kind.scope === 'Namespaced' ? 'Namespaced' : 'Cluster',
      names: { kind: kind.name, plural, singular, listKind: `${kind.name}List` },
      versions: [{ name: kind.version, served: true, storage: true, schema: { openAPIV3Schema: ofKind(kind, false) } }],
    },
  };
}

function defined(it: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined));
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, undefined, 1)}\n`);
}
