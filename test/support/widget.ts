import type { Kind, Rule, Schema } from '../../engine/model.js';
import { say } from '../../engine/say.js';

const named: Schema = { type: 'object', open: true, properties: { name: { type: 'string' } } };

/** Refuses a widget that is sharp and soft at once; its row is data, so completion and hover know it too. */
const sharpOrSoft: Rule = {
  id: 'sharp-or-soft',
  severity: 'error',
  summary: 'A widget is sharp or soft.',
  why: 'Nobody has ever built one that is both.',
  sources: ['https://example.com/widget'],
  examples: [{ title: 'Both', yaml: 'spec: { sharp: true, soft: true }' }],
  constraint: { path: 'spec', of: 'exactlyOne', fields: ['sharp', 'soft'] },
  *check({ root }) {
    const spec = root.get('spec');
    const soft = spec?.get('soft');
    if (!spec?.get('sharp') || !soft?.key) return;
    yield { span: soft.key, message: say`${'soft'} excludes ${'sharp'}` };
  },
};

/** Has a fix, so that code actions have something to do. */
const loudColor: Rule = {
  id: 'loud-color',
  severity: 'warning',
  summary: 'Pink is too loud.',
  why: 'It hurts the eyes.',
  sources: ['https://example.com/widget#color'],
  examples: [{ title: 'Pink', yaml: 'spec: { color: pink }' }],
  *check({ root }) {
    const color = root.at('spec.color');
    if (color?.value !== 'pink') return;
    yield { span: color.span, message: say`${'pink'} is too loud`, fix: { title: say`Use ${'red'}`, edits: [{ span: color.span, text: 'red' }] } };
  },
};

/** A kind that exists only in tests, so that machinery is tested without Karpenter. */
export const widget: Kind = {
  group: 'test.dev',
  version: 'v1',
  name: 'Widget',
  summary: 'A thing to try machinery on.',
  link: 'https://example.com/widget',
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'refused',
  knownIn: 'Widget up to 1.4',
  product: 'karpenter',
  schema: {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: {
        type: 'object',
        open: true,
        properties: {
          name: { type: 'string' },
          labels: { type: 'object', values: { type: 'string' } },
          annotations: { type: 'object', values: { type: 'string' } },
        },
      },
      spec: {
        type: 'object',
        required: ['size'],
        properties: {
          size: { type: 'integer', minimum: 1, maximum: 10, default: 3 },
          color: { type: 'string', enum: ['red', 'green', 'pink'], enumSince: { pink: '1.4' } },
          sharp: { type: 'boolean' },
          soft: { type: 'boolean' },
          code: { type: 'string', pattern: '^[a-z]+$', maxLength: 8 },
          weight: { intOrString: true, since: '1.3' },
          ratio: { type: 'number' },
          tags: { type: 'array', items: { type: 'string' }, listType: 'set', maxItems: 5 },
          limits: { type: 'object', values: { intOrString: true }, minProperties: 1 },
          script: { type: 'string' },
          parts: {
            type: 'array',
            listType: 'map',
            listKeys: ['key'],
            items: {
              type: 'object',
              required: ['key', 'operator'],
              properties: {
                key: { type: 'string' },
                operator: { type: 'string', enum: ['In', 'NotIn', 'Exists'] },
                values: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          template: { type: 'object', properties: { metadata: named, holder: { type: 'object', required: ['kind', 'name'], properties: { kind: { type: 'string' }, name: { type: 'string' } } } } },
        },
      },
    },
  },
  docs: {
    'spec': { does: 'What the widget is meant to be.', link: 'https://example.com/widget#spec' },
    'spec.size': {
      does: 'How big it is, in millimetres.',
      absent: 'the widget is 3 millimetres big.',
      trap: 'big widgets do not fit through the door.',
      link: 'https://example.com/widget#size',
    },
    'spec.color': {
      does: 'What it is painted with.',
      link: 'https://example.com/widget#color',
      values: { red: 'The colour of roses.', green: 'The colour of grass.' },
    },
    'spec.limits.*': { does: 'How much of one thing it may use.', link: 'https://example.com/widget#limits' },
    'spec.parts': { does: 'What it is made of.', link: 'https://example.com/widget#parts' },
    'spec.parts[].key': { does: 'What the part is chosen by.', link: 'https://example.com/widget#parts' },
  },
  domains: [
    {
      path: 'spec.parts[].key',
      of: 'value',
      *offers() {
        yield { value: 'test.dev/shape', detail: 'its form', doc: () => 'Round or square.' };
        yield { value: 'test.dev/material', rank: 60 };
      },
      explain: (value) => (value === 'test.dev/shape' ? 'The form of the part: round or square.' : undefined),
    },
    {
      path: 'spec.parts[].values[]',
      of: 'value',
      *offers({ around, resource, steps }) {
        const part = resource.root.at(steps.slice(0, 3).join('.'));
        if (part?.get('key')?.value !== 'test.dev/shape') return;
        const taken = around.items().map((it) => it.value);
        yield* ['round', 'square'].filter((it) => !taken.includes(it)).map((value) => ({ value }));
      },
      explain: (value) => (value === 'round' ? 'Without corners.' : undefined),
    },
    {
      path: 'spec.limits.*',
      of: 'key',
      *offers() {
        yield { value: 'steel', detail: 'in grams' };
        yield { value: 'wood', detail: 'in grams' };
      },
      explain: (value) => (value === 'steel' ? 'Steel is counted in grams.' : undefined),
    },
  ],
  links: [
    {
      path: 'spec.template.holder',
      target(node) {
        const name = node.get('name')?.value;
        return typeof name === 'string' ? { group: 'test.dev', kind: 'Widget', name } : undefined;
      },
    },
  ],
  rules: [sharpOrSoft, loudColor],
  samples: [
    {
      id: 'widget-small',
      title: 'A small widget',
      chooseWhen: 'Something small is enough.',
      yaml: 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: small\nspec:\n  size: 1\n  sharp: true\n',
    },
  ],
};
