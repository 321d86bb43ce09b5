import type { Docs, Kind, Schema } from '../../../engine/model.js';
import { ruleIds } from './ruleIds.js';
import { unknownRule } from './rules/unknown-rule.js';

const page = 'https://github.com/nodewise/nodewise/blob/main/docs/configuration.md';
const severities = ['error', 'warning', 'info', 'hint', 'off'];

/** Nodewise's own file, checked and completed like any other. */
const schema: Schema = {
  type: 'object',
  properties: {
    rules: { type: 'object', values: { enum: [...severities, false] } },
    ignores: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path'],
        properties: {
          path: { type: 'string', minLength: 1 },
          rules: { type: 'array', items: { type: 'string' } },
          reason: { type: 'string' },
        },
      },
    },
    targetVersions: {
      type: 'object',
      properties: { karpenter: { type: 'string' }, kubernetes: { type: 'string' }, eksAnywhere: { type: 'string' } },
    },
    crds: { type: 'array', items: { type: 'string', minLength: 1 } },
  },
};

const docs: Docs = {
  rules: { does: 'How loudly each rule speaks, by rule id.', absent: 'Every rule has its own severity.', link: page },
  'rules.*': {
    does: 'The severity of one rule.',
    link: page,
    values: {
      error: 'Fails a check on the command line.', warning: 'Shown, does not fail a check.', info: 'Shown quietly.', hint: 'Three dots under the text.',
      off: 'Not reported.', false: 'How YAML reads a bare `off`: not reported.',
    },
  },
  ignores: { does: 'Files in which all or some rules are not reported.', absent: 'Every file is checked.', link: page },
  'ignores[]': { does: 'One set of files.', link: page },
  'ignores[].path': {
    does: 'Paths below the folder of this file: `*` within a folder, `**` over folders; a folder means everything in it.',
    absent: 'Required.', trap: 'A value that begins with `*` has to be quoted.', link: page,
  },
  'ignores[].rules': { does: 'The rules that are not reported there.', absent: 'None is.', link: page },
  'ignores[].rules[]': { does: 'A rule id.', link: page },
  'ignores[].reason': { does: 'Why, for the next reader. Nodewise does not look at it.', link: page },
  targetVersions: { does: 'The releases that these manifests are written for.', absent: 'What the workspace itself says, else the newest release that Nodewise knows.', link: page },
  'targetVersions.karpenter': { does: 'A Karpenter release such as `"1.9"`.', absent: 'The newest.', trap: 'In quotes: `1.10` without them is the number 1.1.', link: page },
  'targetVersions.kubernetes': { does: 'A Kubernetes release such as `"1.33"`.', absent: 'The newest.', trap: 'In quotes: `1.30` without them is the number 1.3.', link: page },
  'targetVersions.eksAnywhere': { does: 'An EKS Anywhere release such as `"0.26"`.', absent: 'The newest.', trap: 'In quotes, because it is a text.', link: page },
  crds: { does: 'Further CustomResourceDefinitions to learn kinds from.', absent: 'Those that lie in the workspace.', link: page },
  'crds[]': { does: 'A file, a folder or a pattern below the folder of this file.', link: page },
};

export const configuration: Kind = {
  group: 'nodewise.dev',
  version: 'v1',
  name: 'Configuration',
  fileName: '.nodewise.yaml',
  summary: 'What Nodewise reports in the folder of this file and below, and for which releases.',
  link: page,
  scope: 'File',
  receiver: 'Nodewise',
  unknownFields: 'refused',
  knownIn: 'Nodewise',
  schema,
  docs,
  domains: [
    { path: 'rules', of: 'key', offers: ({ world }) => ruleIds(world).map((value) => ({ value })) },
    { path: 'rules.*', of: 'value', offers: () => severities.map((value, rank) => ({ value, rank })) },
    { path: 'ignores[].rules[]', of: 'value', offers: ({ world }) => ruleIds(world).map((value) => ({ value })) },
  ],
  links: [],
  rules: [unknownRule],
  samples: [],
};
