import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { folding } from '../../engine/features/folding.js';
import { hover } from '../../engine/features/hover.js';
import { selection } from '../../engine/features/selection.js';
import { symbols } from '../../engine/features/symbols.js';
import type { Kind } from '../../engine/model.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

/** Carries widgets in a text. */
const box: Kind = {
  ...widget,
  group: 'boxes.test',
  name: 'Box',
  schema: { type: 'object', properties: { apiVersion: {}, kind: {}, metadata: { type: 'object', open: true }, inner: { type: 'string' } } },
  docs: {},
  rules: [],
  embeds: [{ path: 'inner', groups: ['test.dev'] }],
};
/** A file that is a MIME archive. */
const archive: Kind = {
  ...box, group: 'archives.test', name: 'Archive', scope: 'File', markers: ['test.dev'], schema: {},
  foreign: (text) => text.startsWith('MIME-Version:'),
  embeds: [{ path: '', groups: ['test.dev'] }],
};
/** Whose receiver does not read the widgets in it. */
const parcel: Kind = { ...box, name: 'Parcel', receiver: 'eksctl' };
const kinds = [widget, box, archive, parcel];

const boxed = (inner: string) => `# a remark
apiVersion: boxes.test/v1
kind: Box
metadata: { name: one }
inner: |
${inner.split('\n').map((it) => (it === '' ? '' : `  ${it}`)).join('\n')}`;

const pink = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec:\n  size: 3\n  color: pink\n';
const mime = (...parts: string[]) => `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="//"\n\n${parts.map((it) => `--//\n${it}\n`).join('')}--//--\n`;
const typed = (yaml: string) => `Content-Type: application/test.dev\n\n${yaml}`;

const found = (fixture: string) => {
  const { snapshot, uri, text } = world(kinds, fixture);
  return diagnostics(snapshot, { uri }).map((it) => `${it.rule} ${text.slice(it.span.start, it.span.end)}`);
};
const kindsIn = (fixture: string) => {
  const { snapshot, uri } = world(kinds, fixture);
  return snapshot.documents(uri).flatMap((it) => snapshot.resources(it.document)).map((it) => it.kind.name);
};

describe('a document in a text of another', () => {
  test.each([
    ['alone', boxed(pink)],
    ['in a MIME archive', boxed(mime('Content-Type: text/x-shellscript\n\n#!/bin/sh\necho "apiVersion: test.dev/v1"', typed(pink)))],
    ['behind a ---', boxed(mime(typed(`---\n${pink}`)))],
    ['in an archive in an archive', boxed(mime(`Content-Type: multipart/mixed; boundary=b\n\n--b\n${typed(pink)}\n--b--`))],
    ['in a file that is an archive', mime(typed(pink))],
    ['in a here-document of a script', boxed(`#!/bin/sh\ncat <<'EOF' > a.yaml\n${pink}EOF\nrun a.yaml\n`)],
    ['in a here-document of a script in an archive', boxed(mime(`Content-Type: text/x-shellscript\n\n#!/bin/sh\ncat <<EOF | run\n---\n${pink}EOF`))],
    ['below another document', `apiVersion: v1\nkind: Other\n---\n${boxed(pink)}`],
  ])('is checked at its place: %s', (_, text) => {
    expect(found(text)).toEqual(['loud-color pink']);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(['loud-color pink']);
  });

  test('takes what a shell fills in for unknown', () => {
    expect(found(boxed(`#!/bin/sh\ncat <<EOF > a.yaml\n${pink.replace('pink', 'a$b').replace('3', '$SIZE')}EOF\n`))).toEqual([]);
    expect(found(boxed(`#!/bin/sh\ncat <<'EOF' > a.yaml\n${pink.replace('pink', 'a$b')}EOF\n`))).toEqual(['value-not-allowed a$b']);
  });

  test('has a fix at its place', () => {
    const { snapshot, uri, text } = world(kinds, boxed(mime(typed(pink))));
    const [edit] = diagnostics(snapshot, { uri })[0]!.fix!.edits;
    expect(text.slice(edit!.span.start, edit!.span.end)).toBe('pink');
  });

  test.each([
    ['two of them', boxed(mime(typed(pink), typed(pink))), ['Box', 'Widget', 'Widget']],
    ['two between ---', boxed(`${pink}---\n${pink}`), ['Box', 'Widget', 'Widget']],
    ['no YAML of ours', boxed('apiVersion: v1\nkind: ConfigMap\n'), ['Box']],
    ['a script', boxed('#!/bin/sh\napiVersion: test.dev/v1\nkind: Widget\n'), ['Box']],
    ['text behind the closing boundary', boxed(`${mime('Content-Type: text/plain\n\nx')}${typed(pink)}--//--\n`), ['Box']],
    ['base64', boxed(mime(`Content-Transfer-Encoding: base64\n${typed(pink)}`)), ['Box']],
    ['a folded text', boxed(pink).replace('|', '>'), ['Box']],
    ['a quoted text', 'apiVersion: boxes.test/v1\nkind: Box\nmetadata: { name: a }\ninner: "apiVersion: test.dev/v1\\nkind: Widget"\n', ['Box']],
  ])('is a resource: %s', (_, text, expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  test('is found by group and kind, and is gone with its host', () => {
    const { workspace, uri } = world(kinds, boxed(pink));
    expect(workspace.snapshot().named('test.dev', 'Widget').map((it) => it.name)).toEqual(['a']);
    workspace.apply({ put: [{ uri, text: boxed('x') }] });
    expect(workspace.snapshot().named('test.dev', 'Widget')).toEqual([]);
  });

  test('stays the same value while another document of the file changes', () => {
    const workspace = createWorkspace(kinds);
    const documents = (other: string) => {
      workspace.apply({ put: [{ uri: 'a.yaml', text: `x: ${other}\n---\n${boxed(pink)}` }] });
      return workspace.snapshot().documents('a.yaml').map((it) => it.document);
    };
    const [before, after] = [documents('1'), documents('22')];
    expect(after.length).toBe(3);
    expect(after.map((it, index) => it === before[index])).toEqual([false, true, true]);
  });

  test('is whole, also where its host is a patch', () => {
    const patch = `#- kustomization.yaml\nresources: [base.yaml]\npatches:\n- path: a.yaml\n#- base.yaml\n${boxed('x')}\n#- a.yaml\n${boxed(pink)}`;
    const { snapshot } = world(kinds, patch);
    expect(snapshot.resources(snapshot.documents('a.yaml')[0]!.document)[0]!.partial).toBe(true);
    expect(snapshot.named('test.dev', 'Widget').map((it) => it.partial)).toEqual([undefined]);
  });

  test('shows a mistake of its syntax, once', () => {
    const broken = boxed('apiVersion: test.dev/v1\nkind: Widget\nspec: [\n');
    expect(found(broken).filter((it) => it.startsWith('yaml-syntax'))).toEqual(['yaml-syntax [']);
  });

  test('is spoken of in the order of the text', () => {
    const text = boxed(pink).replace('inner:', 'wrong: 1\ninner:') + 'worse: 1\n';
    expect(found(text)).toEqual(['unknown-field wrong', 'loud-color pink', 'unknown-field worse']);
  });

  test('is refused only where the receiver of the file reads it too', () => {
    const sharp = boxed('apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: 3, sharp: true, soft: true }\n');
    const severities = (text: string) => {
      const { snapshot, uri } = world(kinds, text);
      return diagnostics(snapshot, { uri }).map((it) => it.severity);
    };
    expect(severities(sharp)).toEqual(['error']);
    expect(severities(sharp.replace('kind: Box', 'kind: Parcel'))).toEqual(['warning']);
  });

  test('listens to a comment of its own', () => {
    expect(found(boxed(pink.replace('  color', '  # nodewise-disable-next-line loud-color\n  color')))).toEqual([]);
  });
});

describe('the cursor in an embedded document', () => {
  const labels = (fixture: string) => {
    const { snapshot, cursor } = world(kinds, fixture);
    return completion(snapshot, cursor).items.map((it) => it.label);
  };
  const head = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec:\n';

  test.each([
    ['a value', boxed(mime(typed(`${head}  size: 3\n  color: <|>`))), 'green'],
    ['a key', boxed(mime(typed(`${head}  size: 3\n  co<|>`))), 'color'],
    ['a key on a new line at the end of the file', boxed(`${head}  size: 3\n  <|>`), 'color'],
    ['a key on a new line before more of the host', `${boxed(`${head}  size: 3\n  <|>`)}\nother: 1\n`, 'color'],
    ['a kind in a part that names its type', boxed(mime(typed('apiVersion: test.dev/v1\nkind: <|>'))), 'Widget'],
    ['an apiVersion in a text that has none yet', boxed('apiVersion: <|>\n'), 'test.dev/v1 Widget'],
    ['a whole resource in an empty part', boxed(mime(typed('<|>'))), 'Widget'],
    ['a value in a file of its own', mime(typed(`${head}  size: 3\n  color: <|>`)), 'green'],
  ])('gets %s', (_, fixture, expected) => {
    expect(labels(fixture)).toContain(expected);
    expect(labels(fixture.replaceAll('\n', '\r\n'))).toContain(expected);
  });

  test('gets only what may stand there', () => {
    expect(labels(boxed(mime(typed('<|>'))))).not.toContain('Box');
  });

  test.each([
    ['in a header', mime(typed(pink)).replace('1.0', '1.0<|>')],
    ['in a script', boxed('#!/bin/sh\n<|>')],
    ['in a header inside a text', boxed(mime('Content-Type: <|>\n\nx'))],
  ])('gets nothing %s', (_, fixture) => {
    expect(labels(fixture)).toEqual([]);
  });

  test('leaves the lines around to the host', () => {
    expect(labels(`${boxed(pink)}m<|>`)).not.toContain('spec');
  });

  test('hovers over what stands there', () => {
    const { snapshot, cursor, text } = world(kinds, boxed(mime(typed(pink.replace('color', 'co<|>lor')))));
    const shown = hover(snapshot, cursor)!;
    expect(text.slice(shown.span.start, shown.span.end)).toBe('color');
  });

  test('grows its selection from the word over the part to the host', () => {
    const { snapshot, uri, cursor, text } = world(kinds, boxed(pink.replace('pink', 'pi<|>nk')));
    const spans = selection(snapshot, { uri, offsets: [cursor.offset] })![0]!.map((it) => text.slice(it.start, it.end));
    expect(spans[0]).toBe('pink');
    expect(spans.some((it) => it.startsWith('inner: |') && it.endsWith('pink'))).toBe(true);
    expect(spans.at(-1)).toBe(text);
  });
});

describe('an outline', () => {
  test('shows an embedded document below the field that holds it', () => {
    const { snapshot, uri } = world(kinds, boxed(mime(typed(pink))));
    const [item, ...others] = symbols(snapshot, { uri });
    expect(others).toEqual([]);
    expect(item!.children.find((it) => it.name === 'inner')!.children.map((it) => it.name)).toEqual(['Widget a']);
  });

  test('shows the documents of an archive below it', () => {
    const { snapshot, uri } = world(kinds, mime(typed(pink)));
    expect(symbols(snapshot, { uri }).map((it) => [it.name, it.children.map((child) => child.name)])).toEqual([['Archive', ['Widget a']]]);
  });
});

test('an embedded document folds as a whole', () => {
  const { snapshot, uri, text } = world(kinds, boxed(mime(typed(pink))));
  const folds = folding(snapshot, { uri })!.map((it) => text.slice(it.span.start, it.span.end));
  expect(folds.filter((it) => it.startsWith('apiVersion: test.dev/v1') && it.endsWith('pink')).length).toBe(1);
});

describe('whatever stands in a text', () => {
  const words = fc.constantFrom('MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', 'Content-Type: application/test.dev', '', '--b', '--b--', '---',
    'apiVersion: test.dev/v1', 'kind: Widget', 'spec:', '  size: 1', '  \t', '#!/bin/sh', 'cat <<EOF', 'EOF', '#cloud-config', '<powershell>', '[a]', 'x = 1', '${X}', '{{ if x }}', '{{ end }}', '\u2028', '😀');
  const texts = fc.tuple(fc.array(fc.oneof(words, fc.string()), { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'));

  test('offsets and line ends stay where they are, and nothing is thrown', () => {
    fc.assert(fc.property(texts, fc.boolean(), fc.nat(), ([lines, end], bare, at) => {
      const text = (bare ? lines.join('\n') : boxed(lines.join('\n'))).replaceAll('\n', end);
      const { snapshot, uri } = world(kinds, text);
      for (const { document } of snapshot.documents(uri)) {
        if (!document.inside) continue;
        const { host, part } = document.inside;
        expect(document.text.length).toBe(host.text.length);
        expect(document.text.replace(/[^\n\r]/g, '.')).toBe(host.text.replace(/[^\n\r]/g, '.'));
        if (!text.includes('#!')) expect(document.text.slice(part.start, part.end)).toBe(host.text.slice(part.start, part.end));
      }
      const length = snapshot.source(uri)?.text.length ?? 0;
      const place = { uri, offset: at % (length + 1) };
      for (const { span } of diagnostics(snapshot, { uri })) expect(0 <= span.start && span.start <= span.end && span.end <= length).toBe(true);
      completion(snapshot, place);
      hover(snapshot, place);
      symbols(snapshot, { uri });
      folding(snapshot, { uri });
      selection(snapshot, { uri, offsets: [place.offset] });
    }), { numRuns: 300 });
  });
});
