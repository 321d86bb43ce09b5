import fc from 'fast-check';

/** What texts of our kinds are made of, so that a generated one is often nearly right. */
export const words = fc.constantFrom(
  'apiVersion: test.dev/v1\n', 'kind: Widget\n', 'metadata:\n  name: a\n', 'spec:\n', '  size: ', '  color: ', '  tags:\n', '  - ', '  limits:\n', '    steel: ', '  parts:\n', '    - key: ', '      operator: ', '      values: ',
  'red', 'pink', 'test.dev/shape', 'In', '1', '99', '"', "'", '[', ']', '{', '}', ', ', ': ', ':', '- ', '#', ' # ', '\n', '\n', '\r\n', '\r', '\t', ' ', '  ', '    ', '---\n', '...\n', '|\n', '>-\n', '&a ', '*a', '<<: *a\n', '!Ref ', '? ', '~', 'null',
  '{{ .a }}', '{{- if .a }}\n', '{{- end }}\n', '${A}', '<NAME>', '{% if %}', '\u0000', '\u2028', '\u2029', '\u0085', '\uFEFF', '\uD83D', '\uDE00', '😀', 'é', '\uE0F1', '# nodewise-disable-next-line loud-color\n', '__proto__: 1\n', '%YAML 1.2\n',
  'apiVersion: v1\nkind: List\nitems:\n', 'apiVersion: karpenter.sh/v1\nkind: NodePool\n', 'apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\n', 'userData: |\n', 'MIME-Version: 1.0\n', '#!/bin/bash\n', 'cat <<EOF\n', 'EOF\n', '[settings]\n',
);

const start = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n  color: pink\n  tags: [a, b]\n  parts:\n    - key: test.dev/shape\n      operator: In\n      values: [round]\n';

/** Loose words, or a right manifest with words thrown at it. */
export const text = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((it) => it.join('')),
  fc.array(fc.record({ at: fc.nat(start.length), gone: fc.nat(12), put: words }), { maxLength: 6 }).map((slips) => slips.reduce((it, { at, gone, put }) => it.slice(0, at) + put + it.slice(at + gone), start)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const place = fc.record({ line: fc.nat(20), character: fc.nat(30) });

/** Backwards ones too. */
export const change = fc.record({ from: place, to: place, put: fc.oneof(words, text) });
