import type { Kind, Node, Rule, Schema } from '../../engine/model.js';

const page = 'https://test.dev/machine';

const part: Schema = {
  type: 'object',
  required: ['name', 'material'],
  properties: {
    count: { type: 'integer', minimum: 1, default: 1 },
    name: { type: 'string', minLength: 1 },
    material: { type: 'object', required: ['grade'], properties: { grade: { type: 'string', enum: ['soft', 'hard'] }, coated: { type: 'boolean' } } },
    notes: { type: 'string' },
  },
};

const requirement: Schema = {
  type: 'object',
  required: ['key', 'operator'],
  properties: {
    key: { type: 'string', maxLength: 316 },
    operator: { type: 'string', enum: ['In', 'NotIn', 'Exists', 'Gt'], enumSince: { Gt: '1.9' } },
    values: { type: 'array', items: { type: 'string' }, maxItems: 50 },
  },
};

const spec: Schema = {
  type: 'object',
  required: ['size', 'parts'],
  properties: {
    title: { type: 'string' },
    size: { type: 'integer', minimum: 1, maximum: 100 },
    color: { type: 'string', enum: ['red', 'green', 'blue'], default: 'red', enumSince: { blue: '1.9' } },
    enabled: { type: 'boolean', default: false },
    code: { type: 'string', enum: ['1', 'true', '*', 'a: b', 'plain'] },
    version: { type: 'string', default: '1.0' },
    width: { intOrString: true, default: '10%' },
    zone: { type: 'string' },
    engine: {
      type: 'object',
      required: ['fuel'],
      properties: {
        fuel: { type: 'string', enum: ['petrol', 'diesel'] },
        cylinders: { type: 'integer', default: 4 },
        turbo: { type: 'boolean', since: '1.9' },
      },
    },
    parts: { type: 'array', minItems: 1, items: part },
    tags: { type: 'array', listType: 'set', items: { type: 'string' } },
    ports: { type: 'array', items: { type: 'integer' } },
    grid: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
    requirements: { type: 'array', items: requirement },
    labels: { type: 'object', values: { type: 'string' } },
    limits: { type: 'object', values: { intOrString: true } },
    config: { type: 'object', open: true },
    script: { type: 'string' },
    byName: { type: 'string' },
    byLabel: { type: 'string' },
    cheap: { type: 'boolean' },
    golden: { type: 'boolean' },
    template: {
      type: 'object',
      required: ['spec'],
      properties: {
        metadata: { type: 'object', properties: { labels: { type: 'object', values: { type: 'string' } } } },
        spec: { type: 'object', required: ['engineRef'], properties: {
          engineRef: { type: 'object', required: ['group', 'name'], properties: { group: { type: 'string' }, name: { type: 'string' } } },
          timeout: { type: 'string', pattern: '^([0-9]+(s|m|h))+$|^Never$', default: '30s' },
        } },
      },
    },
  },
};

const namedOrLabelled: Rule = {
  id: 'machine-name-or-label',
  severity: 'error',
  summary: 'A machine is chosen by name or by label.',
  why: 'Both at once contradict each other.',
  sources: [page],
  constraint: { path: 'spec', of: 'exactlyOne', fields: ['byName', 'byLabel'] },
  examples: [{ title: 'Neither', yaml: 'apiVersion: test.dev/v1\nkind: Machine' }],
  *check() {},
};

const cheapForbidsGolden: Rule = {
  ...namedOrLabelled,
  id: 'machine-cheap-golden',
  summary: 'A cheap machine is not golden.',
  constraint: { path: 'spec', of: 'forbids', fields: ['cheap', 'golden'] },
};

/** A toy kind with everything that completion may meet; Widget is the small one. */
export const machine: Kind = {
  group: 'test.dev',
  version: 'v1',
  name: 'Machine',
  summary: 'A thing that tests are made of.',
  link: page,
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'refused',
  knownIn: 'Machine up to 1.9',
  product: 'karpenter',
  schema: {
    type: 'object',
    required: ['spec'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec,
    },
  },
  docs: {
    spec: { does: 'What the machine does.', link: `${page}#spec` },
    'spec.size': { does: 'How big it is, in millimetres.', absent: 'The machine is refused.', trap: 'Inches are not understood.', link: `${page}#size` },
    'spec.color': { does: 'What it looks like.', link: `${page}#color`, values: { red: 'Like a fire engine.', green: 'Like grass.', blue: 'Like the sky.' } },
    'spec.enabled': { does: 'Whether it runs.', link: `${page}#enabled`, values: { true: 'It runs.', false: 'It waits.' } },
    'spec.engine': { does: 'What drives it.', link: `${page}#engine` },
    'spec.engine.turbo': { does: 'Faster.', link: `${page}#turbo` },
    'spec.parts': { does: 'What it is made of.', link: `${page}#parts` },
    'spec.parts[].name': { does: 'What the part is called.', link: `${page}#part-name` },
    'spec.labels': { does: 'Words stuck onto it.', link: `${page}#labels` },
    'spec.labels.*': { does: 'One word.', link: `${page}#labels` },
    'spec.requirements[].key': { does: 'The label that is asked for.', link: `${page}#requirements` },
  },
  domains: [
    { path: 'spec.zone', of: 'value', offers: () => [{ value: 'zone-a', detail: 'north', doc: () => 'The northern zone.', rank: 1 }, { value: 'zone-b', detail: 'south' }],
      explain: (value) => (value === 'zone-a' ? 'The northern zone.' : undefined) },
    { path: 'spec.tags[]', of: 'value', offers: () => [{ value: 'fast' }, { value: 'quiet' }, { value: '007' }] },
    { path: 'spec.labels', of: 'key', offers({ around, steps }) {
      const others = around.entries().map((it) => it.name).filter((it) => it !== steps.at(-1));
      return [{ value: 'team' }, { value: 'test.dev/owner', detail: 'who pays' }].filter((it) => !others.includes(it.value));
    } },
    { path: 'spec.labels.*', of: 'value', offers: ({ steps }) => (steps.at(-1) === 'team' ? [{ value: 'blue' }, { value: 'true' }] : []) },
    { path: 'spec.requirements[].key', of: 'value', offers: () => [{ value: 'test.dev/zone', doc: () => 'Where it stands.' }, { value: 'test.dev/count' }] },
    { path: 'spec.requirements[].operator', of: 'value', offers: () => [{ value: 'In' }, { value: 'NotIn', rank: 1 }] },
    { path: 'spec.requirements[].values[]', of: 'value', *offers({ around, resource, steps }) {
      const written = around.items().map((it: Node) => it.value);
      const index = steps.findIndex((it) => it === 'requirements');
      const key = resource.root.at(`${steps.slice(0, index + 2).join('.')}.key`)?.value;
      const known = key === 'test.dev/zone' ? ['zone-a', 'zone-b'] : key === 'test.dev/count' ? ['1', '2'] : [];
      for (const value of known) if (!written.includes(value)) yield { value };
    } },
  ],
  links: [
    { path: 'spec.template.spec.engineRef', target: (node) => {
      const name = node.get('name')?.value;
      return typeof name === 'string' ? { group: 'parts.dev', kind: 'Gadget', name } : undefined;
    } },
  ],
  rules: [namedOrLabelled, cheapForbidsGolden],
  samples: [
    { id: 'machine-small', title: 'A small machine', chooseWhen: 'Choose it when space is short.',
      yaml: 'apiVersion: test.dev/v1\nkind: Machine\nmetadata:\n  name: small\nspec:\n  size: 1\n  byName: a\n  title: costs $5 {really}\n  parts:\n    - name: wheel\n      material:\n        grade: soft\n' },
  ],
};

/** A second toy kind in another group: the target of links, and the other choice in completion of kinds. */
export const gadget: Kind = {
  group: 'parts.dev',
  version: 'v1',
  name: 'Gadget',
  summary: 'A thing that machines refer to.',
  link: 'https://parts.dev/gadget',
  scope: 'Namespaced',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'Gadget 1',
  schema: {
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: { type: 'object', properties: { power: { type: 'number' }, parts: { type: 'array', items: { type: 'string' } } } },
    },
  },
  docs: { 'spec.power': { does: 'How strong it is.', link: 'https://parts.dev/gadget#power' } },
  domains: [],
  links: [],
  rules: [],
  samples: [],
};
