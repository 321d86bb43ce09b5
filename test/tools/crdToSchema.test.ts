import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toSchema } from '../../engine/schema/fromCrd.js';
import { withoutRefs } from '../../tools/schema/refs.js';
import { print } from '../../tools/schema/print.js';
import { withVersions } from '../../tools/schema/versions.js';

const sources = ['--repository', 'github.com/acme/widgets', '--release', 'v1.4.0', '--path', 'crds/widgets.yaml'];

const crd = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: test.dev
  names: { kind: Widget }
  versions:
    - name: v1beta1
      storage: false
      schema: { openAPIV3Schema: { type: object, properties: { old: { type: string } } } }
    - name: v1
      storage: true
      schema:
        openAPIV3Schema:
          description: Prose that stays upstream.
          type: object
          required: [spec]
          properties:
            apiVersion: { type: string }
            kind: { type: string }
            metadata: { type: object }
            spec:
              type: object
              required: [size]
              properties:
                size: { description: How big., type: integer, minimum: 1 }
                color: { type: string, enum: [red, pink], default: red }
              x-kubernetes-validations:
                - { rule: self.size < 9, message: too big }
`;

describe('toSchema', () => {
  it('keeps structure and bounds, and leaves prose and CEL out', () => {
    expect(toSchema({
      type: 'object', description: 'Prose.', required: ['a'], maxProperties: 3, 'x-kubernetes-validations': [{ rule: 'true' }],
      properties: { a: { type: 'string', description: 'Prose.', pattern: '^a+$', minLength: 1, maxLength: 9, nullable: true } },
    })).toEqual({
      type: 'object', required: ['a'], maxProperties: 3,
      properties: { a: { type: 'string', pattern: '^a+$', minLength: 1, maxLength: 9, nullable: true } },
    });
  });

  it('reads an integer or string, whose pattern holds for the string', () => {
    expect(toSchema({ anyOf: [{ type: 'integer' }, { type: 'string' }], pattern: '^[0-9]+%$', 'x-kubernetes-int-or-string': true }))
      .toEqual({ intOrString: true, pattern: '^[0-9]+%$' });
  });

  it('reads maps of maps', () => {
    expect(toSchema({ type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'boolean' } } }))
      .toEqual({ type: 'object', values: { type: 'object', values: { type: 'boolean' } } });
  });

  it('reads lists that are sets or maps, and takes an atomic list for a plain one', () => {
    const list = { type: 'array', items: { type: 'string' } };
    expect(toSchema({ ...list, 'x-kubernetes-list-type': 'set' })).toEqual({ ...list, listType: 'set' });
    expect(toSchema({ ...list, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['key'] }))
      .toEqual({ ...list, listType: 'map', listKeys: ['key'] });
    expect(toSchema({ ...list, 'x-kubernetes-list-type': 'atomic' })).toEqual(list);
  });

  it('reads an object that keeps unknown fields, and does not take one that forbids them for a map', () => {
    expect(toSchema({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true })).toEqual({ type: 'object', open: true });
    expect(toSchema({ type: 'object', additionalProperties: true })).toEqual({ type: 'object', open: true });
    expect(toSchema({ type: 'object', additionalProperties: false })).toEqual({ type: 'object' });
  });

  it('leaves out a pattern that stands on a list, where the API server does not look', () => {
    expect(toSchema({ type: 'array', pattern: '^a$', maxLength: 3, maxItems: 2, items: { type: 'string' } }))
      .toEqual({ type: 'array', maxItems: 2, items: { type: 'string' } });
  });

  it('keeps only names and types of a schema that nobody enforces, and takes null everywhere', () => {
    expect(toSchema({
      type: 'object', required: ['a'],
      properties: {
        a: { type: 'string', enum: ['x'], pattern: 'x' },
        raw: { type: 'object', additionalProperties: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    }, { describesOnly: true })).toEqual({
      type: 'object',
      properties: {
        a: { type: 'string', nullable: true },
        raw: { type: 'object', nullable: true, values: { open: true } },
      },
    });
  });

  it('stops at a keyword that it does not understand, and names the field', () => {
    const json = { type: 'object', properties: { size: { type: 'integer', multipleOf: 2 } } };
    expect(() => toSchema(json)).toThrow('size says multipleOf');
  });

  it('stops at alternatives other than integer or string', () => {
    expect(() => toSchema({ type: 'object', properties: { a: { anyOf: [{ type: 'string' }] } } })).toThrow('a says anyOf');
  });
});

describe('withVersions', () => {
  const leaf = { type: 'string' } as const;

  it('says since when a field exists, unless its object came with it', () => {
    const schema = { type: 'object', properties: { old: leaf, late: { type: 'object', properties: { inner: leaf, later: leaf } } } } as const;
    expect(withVersions(schema, {
      'old': { first: 'v1.0.0' }, 'late': { first: 'v1.9.0' }, 'late.inner': { first: 'v1.9.0' }, 'late.later': { first: 'v1.10.2' },
    })).toEqual({
      type: 'object',
      properties: {
        old: leaf,
        late: { type: 'object', since: '1.9', properties: { inner: leaf, later: { ...leaf, since: '1.10.2' } } },
      },
    });
  });

  it('counts from the first release that served the kind', () => {
    const schema = { type: 'object', properties: { a: leaf, b: leaf } } as const;
    expect(withVersions(schema, { a: { first: 'v1.7.0' }, b: { first: 'v1.8.0' } }).properties).toEqual({ a: leaf, b: { ...leaf, since: '1.8' } });
  });

  it('finds items of lists and values of maps', () => {
    const schema = {
      type: 'object',
      properties: { old: leaf, terms: { type: 'array', items: { type: 'object', properties: { tags: { type: 'object', values: { ...leaf, enum: ['a', 'b'] } } } } } },
    } as const;
    const found = withVersions(schema, {
      'old': { first: 'v1.0.0' },
      'terms[].tags': { first: 'v1.2.0' },
      'terms[].tags{}': { first: 'v1.2.0', enum_values: { a: 'v1.2.0', b: 'v1.14.0' } },
    }).properties?.['terms']?.items?.properties?.['tags'];
    expect(found).toEqual({ type: 'object', since: '1.2', values: { ...leaf, enum: ['a', 'b'], enumSince: { b: '1.14' } } });
  });

  it('does not speak of releases that do not exist yet', () => {
    expect(withVersions({ type: 'object', properties: { a: leaf } }, { a: { first: 'main' } }).properties).toEqual({ a: leaf });
  });
});

describe('print', () => {
  it('writes TypeScript that reads back as the same value', () => {
    const value = { 'a-b': ["it's", '^\\d+"$', null, true, 1.5], deep: { list: Array.from({ length: 40 }, (_, index) => `item ${index}`) }, none: {} };
    const text = print(value);
    expect(new Function(`return ${text}`)()).toEqual(value);
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('crd-to-schema', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const run = (...args: readonly string[]) => spawnSync(process.execPath, ['tools/run.mjs', 'tools/crd-to-schema.ts', '--crd', at('crd.yaml'), '--out', at('schema.ts'), ...sources, ...args], { encoding: 'utf8' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crd-to-schema-'));
    writeFileSync(at('crd.yaml'), crd);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stops with the list of fields that nobody has documented, and writes nothing', () => {
    writeFileSync(at('docs.ts'), `export const docs = { 'spec': {}, 'spec.size': {} };`);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toBe('test.dev/v1 Widget: 1 fields are not documented:\n  spec.color\n');
    expect(existsSync(at('schema.ts'))).toBe(false);
  });

  it('writes the stored version without what every object has, when all fields are documented', () => {
    writeFileSync(at('docs.ts'), `import { size } from './size.js'; export const docs = { 'spec': {}, 'spec.size': size, 'spec.color': {} };`);
    writeFileSync(at('size.ts'), 'export const size = {};');
    writeFileSync(at('versions.json'), JSON.stringify({
      'test.dev/v1 Widget': { 'spec': { first: 'v1.0.0' }, 'spec.size': { first: 'v1.3.0' }, 'spec.color': { first: 'v1.0.0', enum_values: { red: 'v1.0.0', pink: 'v1.4.0' } } },
    }));
    expect(run('--versions', at('versions.json'))).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(at('schema.ts'), 'utf8')).toBe(`import type { Schema } from '../../../engine/model.js';

/**
 * Generated by tools/crd-to-schema.ts. Do not edit.
 *
 * Source: https://github.com/acme/widgets/blob/v1.4.0/crds/widgets.yaml
 * The first release with this kind is v1.0.0; fields and values that came later say \`since\`.
 */
export const schema: Schema = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      required: ['size'],
      properties: {
        size: { type: 'integer', minimum: 1, since: '1.3' },
        color: { type: 'string', default: 'red', enum: ['red', 'pink'], enumSince: { pink: '1.4' } },
      },
    },
  },
};
`);
  });

  it('writes a new kind before its docs exist, when told so', () => {
    expect(run('--allow-undocumented').status).toBe(0);
    expect(existsSync(at('schema.ts'))).toBe(true);
  });

  it('says which flag is missing', () => {
    expect(() => execFileSync(process.execPath, ['tools/run.mjs', 'tools/crd-to-schema.ts'], { encoding: 'utf8', stdio: 'pipe' })).toThrow('--out is needed');
  });
});

describe('a JSON schema with definitions', () => {
  const reader = { definitions: {
    Size: { description: 'Prose.', properties: { unit: { type: 'string', default: 'cm' }, round: { type: 'boolean', default: 'false' }, tags: { type: 'object', additionalProperties: { $ref: '#/definitions/Tag' }, default: '{}' } } },
    Tag: { type: 'string', 'x-intellij-html-description': 'Prose.' },
    Named: { properties: { name: { type: 'string' } } },
  } };

  it('is written out where it is referred to, with defaults of the right type', () => {
    expect(toSchema(withoutRefs({ $ref: '#/definitions/Size', ...reader }))).toEqual({
      type: 'object',
      properties: { unit: { type: 'string', default: 'cm' }, round: { type: 'boolean', default: false }, tags: { type: 'object', values: { type: 'string' } } },
    });
  });

  it('takes in a choice of one, and stops at a real choice', () => {
    const kind = { properties: { type: { type: 'string' } }, oneOf: [{ $ref: '#/definitions/Named' }], ...reader };
    expect(Object.keys(toSchema(withoutRefs(kind)).properties ?? {})).toEqual(['type', 'name']);
    expect(() => withoutRefs({ oneOf: [{}, {}] })).toThrow('choice');
  });

  it('stops at a definition that is not there', () => {
    expect(() => withoutRefs({ $ref: '#/definitions/Lost', ...reader })).toThrow('#/definitions/Lost');
  });
});
