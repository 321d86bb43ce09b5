import { crdRule } from '../cel/crdRule.js';
import { derive } from '../derive.js';
import type { Docs, Document, Kind, Learned, Node, Rule, Schema } from '../model.js';
import { textOf, say } from '../say.js';
import { enveloped } from '../schema/envelope.js';
import { toSchema, type JsonSchema } from '../schema/fromCrd.js';
import { schemaAt } from '../schema/path.js';
import { parse } from '../yaml/parse.js';

/** What a text names when it may hold a CRD; clients that look for files ask for it. */
export const crdTrace = 'CustomResourceDefinition';

/** The kinds that the CRDs of a document teach, one for each version that is served. Broken CRDs teach nothing. */
export const kindsTaughtBy = derive((document: Document): readonly Kind[] => {
  if (!document.text.includes(crdTrace)) return [];
  const { root } = parse(document);
  return objectsIn(root && plainData(root)).flatMap((it) => kindsIn(it, document.uri));
});

/** A CRD is read as it is written: what looks like a placeholder is part of its prose, patterns and rules. */
function plainData(node: Node): unknown {
  if (node.type === 'list') return node.items().map(plainData);
  if (node.type === 'map') return Object.fromEntries(node.entries().map((it) => [it.name, plainData(it.node)]));
  return node.unknown ? node.text : node.value;
}

/** The kinds of the catalog and what CRDs teach besides, and instead. */
export interface Lesson {
  readonly kinds: readonly Kind[];
  readonly learned: readonly Learned[];
}

/** The first CRD of a kind and version counts. What no API server holds against a CRD stays as we know it. */
export function learn(catalog: readonly Kind[], documents: readonly Document[]): Lesson {
  const taught = new Map<string, { readonly kind: Kind; readonly uri: string }>();
  for (const { uri, kind } of documents.flatMap((it) => kindsTaughtBy(it).map((kind) => ({ uri: it.uri, kind })))) {
    const known = catalog.filter((it) => typeOf(it) === typeOf(kind));
    if (!taught.has(typeOf(kind)) && known.every((it) => it.receiver === 'the API server')) taught.set(typeOf(kind), { kind, uri });
  }
  if (taught.size === 0) return { kinds: catalog, learned: [] };
  const always = rulesOfEveryObject(catalog);
  const kept = catalog.map((it) => {
    const lesson = taught.get(typeOf(it));
    return lesson ? corrected(it, lesson.kind, always) : it;
  });
  const known = new Set(catalog.map(typeOf));
  const added = [...taught].filter(([type]) => !known.has(type)).map(([, { kind }]) => withRules(kind, always));
  return {
    kinds: [...kept, ...added],
    learned: [...taught.values()].map(({ kind, uri }) => ({ group: kind.group, version: kind.version, kind: kind.name, uri })),
  };
}

function typeOf({ group, version, name }: Kind): string {
  return `${group}/${version} ${name}`;
}

/** What the API server checks of every object: rules that all kinds of the catalog have which it receives. */
function rulesOfEveryObject(catalog: readonly Kind[]): readonly Rule[] {
  const [first, ...others] = catalog.filter((it) => it.receiver === 'the API server' && it.fileName === undefined && !it.markers);
  if (!first || others.length === 0) return [];
  return first.rules.filter((rule) => others.every((it) => it.rules.includes(rule)));
}

function withRules(kind: Kind, rules: readonly Rule[]): Kind {
  return { ...kind, rules: [...rules, ...kind.rules] };
}

/**
 * A kind of ours with the structure and the admission rules of another release: what we refuse follows from the
 * release that we know, so it gives way. What we warn of, explain and offer stays, where its field still exists.
 */
function corrected(ours: Kind, crd: Kind, always: readonly Rule[]): Kind {
  const { apiVersion, kind, metadata } = { ...crd.schema.properties, ...ours.schema.properties };
  const schema: Schema = { ...crd.schema, properties: { ...crd.schema.properties, ...(apiVersion && { apiVersion }), ...(kind && { kind }), ...(metadata && { metadata }) } };
  const exists = (path: string) => schemaAt(schema, path) !== undefined;
  return {
    ...withoutReleases(ours),
    schema,
    knownIn: crd.knownIn,
    docs: { ...crd.docs, ...Object.fromEntries(Object.entries(ours.docs).filter(([path]) => exists(path))) },
    domains: ours.domains.filter((it) => exists(it.path)),
    links: ours.links.filter((it) => exists(it.path)),
    rules: [...ours.rules.flatMap((it) => (always.includes(it) ? [it] : it.severity === 'error' ? [] : [withoutErrors(it)])), ...crd.rules],
  };
}

/** A warning may know when the same mistake is refused; now the CRD says that. */
function withoutErrors(rule: Rule): Rule {
  return {
    ...rule,
    *check(resource, world) {
      for (const finding of rule.check(resource, world)) if (finding.severity !== 'error') yield finding;
    },
  };
}

/** Which release has a kind or field is a question for our own facts; a CRD is one release. */
function withoutReleases(kind: Kind): Kind {
  return Object.fromEntries(Object.entries(kind).filter(([name]) => name !== 'product' && name !== 'since')) as unknown as Kind;
}

/** A CRD may stand alone or in a `kind: List`. */
function objectsIn(value: unknown): readonly JsonSchema[] {
  if (!isObject(value)) return [];
  if (value['kind'] === 'List' && Array.isArray(value['items'])) return (value['items'] as readonly unknown[]).filter(isObject);
  return [value];
}

function kindsIn(crd: JsonSchema, uri: string): readonly Kind[] {
  const { spec } = crd;
  if (crd['kind'] !== crdTrace || crd['apiVersion'] !== 'apiextensions.k8s.io/v1' || !isObject(spec) || !isObject(spec['names'])) return [];
  const { group, scope, names, versions } = spec;
  const name = (names as JsonSchema)['kind'];
  if (typeof group !== 'string' || typeof name !== 'string' || !group || !name || !Array.isArray(versions)) return [];
  return (versions as readonly unknown[]).filter(isObject).flatMap((it): readonly Kind[] => {
    const json = isObject(it['schema']) ? it['schema']['openAPIV3Schema'] : undefined;
    if (it['served'] === false || typeof it['name'] !== 'string' || !isObject(json)) return [];
    return [kindOf({ group, version: it['name'], name, scope: scope === 'Namespaced' ? 'Namespaced' : 'Cluster', json, uri })];
  });
}

interface Facts extends Pick<Kind, 'group' | 'version' | 'name' | 'scope'> {
  readonly json: JsonSchema;
  readonly uri: string;
}

function kindOf({ json, uri, ...names }: Facts): Kind {
  const file = fileNameOf(uri);
  const schema = toSchema(json, { tolerant: true });
  const rule = crdRule(json, schema, file);
  return enveloped({
    ...names,
    summary: described(json) || textOf(say`A kind that ${escapedMarkdown(file)} defines.`),
    link: uri,
    receiver: 'the API server',
    unknownFields: 'pruned',
    knownIn: file,
    schema: { ...schema, properties: { ...schema.properties, metadata: { type: 'object', open: true } } },
    docs: Object.fromEntries(docsIn(json, '', uri, 0)),
    domains: [],
    links: [],
    rules: rule ? [rule] : [],
    samples: [],
  });
}

/** `crds/karpenter.sh_nodepools.yaml`: enough to recognise the file. */
function fileNameOf(uri: string): string {
  const path = uri.split('/').slice(-2).join('/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function docsIn(json: JsonSchema, path: string, link: string, depth: number): readonly (readonly [string, Docs[string]])[] {
  if (depth > 60) return [];
  const does = path === '' || path === 'apiVersion' || path === 'kind' || path === 'metadata' ? '' : described(json);
  const own = does === '' ? [] : [[path, { does, link }] as const];
  const join = (step: string) => (path === '' ? step : `${path}.${step}`);
  const { properties, items, additionalProperties } = json;
  return [
    ...own,
    ...Object.entries(isObject(properties) ? properties : {}).flatMap(([name, it]) => (isObject(it) ? docsIn(it, join(name), link, depth + 1) : [])),
    ...(isObject(items) ? docsIn(items, `${path}[]`, link, depth + 1) : []),
    ...(isObject(additionalProperties) ? docsIn(additionalProperties, join('*'), link, depth + 1) : []),
  ];
}

const longestDescription = 800;

/** Prose of a file that anybody may have written: shown as the letters that it has, never as markup or links. */
function described({ description }: JsonSchema): string {
  if (typeof description !== 'string') return '';
  const words = description.replace(/\s+/g, ' ').trim();
  return escapedMarkdown(words.length > longestDescription ? `${words.slice(0, longestDescription)}…` : words);
}

export function escapedMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]()<>#+\-!|~&$@:]/g, '\\$&').replace(/^(\d+)\./, '$1\\.').replaceAll('www.', 'www\\.');
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
