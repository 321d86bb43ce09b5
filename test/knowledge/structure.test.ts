import { describe, expect, it } from 'vitest';
import type { Kind } from '../../engine/model.js';
import { schemaAt } from '../../engine/schema/path.js';
import { fieldPathsOf, pathsOf } from '../../engine/schema/paths.js';
import { catalog } from '../../knowledge/catalog.js';

const kinds = catalog.map((kind, index) => [`${kind.group} ${kind.name} (${index + 1}, ${kind.knownIn})`, kind] as const);

/** Kinds with the same apiVersion and kind share one table of docs, so a path need only exist in one of them. */
function twins(kind: Kind): readonly Kind[] {
  return catalog.filter(({ group, version, name }) => group === kind.group && version === kind.version && name === kind.name);
}

describe.each(kinds)('%s', (_, kind) => {
  it('documents every field of its schema', () => {
    expect(fieldPathsOf(kind.schema).filter((path) => !Object.hasOwn(kind.docs, path))).toEqual([]);
  });

  it('documents no field that does not exist', () => {
    const known = new Set(twins(kind).flatMap(({ schema }) => pathsOf(schema)));
    expect(Object.keys(kind.docs).filter((path) => !known.has(path))).toEqual([]);
  });

  it('says in words what each pattern asks for', () => {
    const wordless = pathsOf(kind.schema).flatMap((path) => {
      const pattern = schemaAt(kind.schema, path)?.pattern;
      return pattern !== undefined && kind.forms?.[pattern] === undefined ? [`${path}: ${pattern}`] : [];
    });
    expect(wordless).toEqual([]);
  });

  it('links every field to an official page', () => {
    const links = Object.entries(kind.docs).map(([path, { link }]) => [path, link]);
    expect(links.filter(([, link]) => !link?.startsWith('https://'))).toEqual([]);
  });

  it('explains only values that a field with a closed list allows', () => {
    const strangers = [...valuesByPath(kind)].flatMap(([path, allowed]) =>
      Object.keys(kind.docs[path]?.values ?? {}).filter((value) => !allowed.includes(value)).map((value) => `${path}: ${value}`));
    expect(strangers).toEqual([]);
  });

  it('offers values only at places that exist', () => {
    const known = new Set(twins(kind).flatMap(({ schema }) => pathsOf(schema)));
    expect(kind.domains.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
  });

  it('links to other resources only from places that exist', () => {
    const known = pathsOf(kind.schema);
    expect(kind.links.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
  });
});

function* valuesByPath(kind: Kind): Iterable<readonly [string, readonly string[]]> {
  for (const path of fieldPathsOf(kind.schema)) {
    const found = schemaAt(kind.schema, path);
    const allowed = found?.enum ?? found?.items?.enum;
    if (allowed) yield [path, allowed.map(String)];
  }
}

describe('the catalog', () => {
  it('gives no two samples the same id', () => {
    const ids = catalog.flatMap(({ samples }) => samples.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('puts the kind that takes every document of its apiVersion and kind after those that claim some', () => {
    const late = catalog.filter((kind, index) => !kind.claims && twins(kind).some((twin) => catalog.indexOf(twin) > index));
    expect(late.map(({ name }) => name)).toEqual([]);
  });
});
