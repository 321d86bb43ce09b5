import { describe, expect, it } from 'vitest';
import type { Schema } from '../../engine/model.js';
import { schemaAt } from '../../engine/schema/path.js';
import { fieldPathsOf, pathsOf } from '../../engine/schema/paths.js';
import { widget } from '../support/widget.js';

const schema: Schema = {
  type: 'object',
  properties: {
    limits: { type: 'object', values: { intOrString: true } },
    parts: { type: 'array', items: { type: 'object', properties: { key: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } } } },
  },
};

describe('the paths of a schema', () => {
  it('name fields, items of lists and values of maps, parents first', () => {
    expect(pathsOf(schema)).toEqual(['limits', 'limits.*', 'parts', 'parts[]', 'parts[].key', 'parts[].values', 'parts[].values[]']);
  });

  it('can be had without those that stand for any item or value', () => {
    expect(fieldPathsOf(schema)).toEqual(['limits', 'parts', 'parts[].key', 'parts[].values']);
  });

  it('lead back to the schema, every one', () => {
    expect(pathsOf(widget.schema).filter((path) => !schemaAt(widget.schema, path))).toEqual([]);
  });
});
