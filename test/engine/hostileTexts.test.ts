import { describe, expect, test } from 'vitest';

import { createWorkspace } from '../../engine/workspace/workspace.js';
import { askEverything, expectSound } from '../support/asking.js';
import { hostileTexts } from '../support/hostileTexts.js';
import { watched } from '../support/watchdog.js';
import { widget } from '../support/widget.js';

const head = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\n';
const manifest = `${head}spec:\n  size: 1\n  color: pink\n  parts:\n    - key: test.dev/shape\n      operator: In\n      values: [round, "square"]\n  limits: { steel: 3, wood: 10 }\n  tags:\n    - a\n    - b\n  sharp: true\n`;
const texts = hostileTexts({ manifest, head, list: 'tags', map: 'limits' });

describe('every question about a hostile text is answered, about that text, in the end', () => {
  test.each(texts.map((it) => [it.family, it.name, it] as const))('%s: %s', (_, name, { text, family }) => {
    const uri = `file:///${encodeURIComponent(`${family} ${name}`)}.yaml`;
    watched(() => {
      const workspace = createWorkspace([widget]);
      workspace.apply({ put: [{ uri, text }] });
      const middle = Math.floor(text.length / 2);
      const answers = askEverything(workspace.snapshot(), uri, [0, Math.min(head.length + 8, text.length), middle, text.length]);
      expectSound(answers, text);
    });
  }, 120_000);
});

test('a hostile text takes nothing from the next one', () => {
  const workspace = createWorkspace([widget]);
  for (const [index, { text }] of texts.filter((it) => it.text.length < 100_000).entries()) workspace.apply({ put: [{ uri: `file:///${index}.yaml`, text }] });
  workspace.apply({ put: [{ uri: 'file:///good.yaml', text: manifest }] });
  const answers = askEverything(workspace.snapshot(), 'file:///good.yaml', [manifest.indexOf('pink')]);
  expect(JSON.stringify(answers.all)).toContain('loud-color');
});
