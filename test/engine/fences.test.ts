import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { embeddedYaml, mayEmbed } from '../../engine/embedded/embedded.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { widget } from '../support/widget.js';

const manifest = (spec: string) => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  ${spec.replaceAll('\n', '\n  ')}\n`;
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** What is found, with the text that stands there in the file itself. */
function findings(path: string, text: string): readonly string[] {
  const all = embeddedYaml(path, text);
  if (all.length === 0) return ['no YAML'];
  return all.flatMap(({ yaml }) => {
    expect(yaml).toHaveLength(text.length);
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri: `file:///${path}`, text: yaml }] });
    return diagnostics(workspace.snapshot(), { uri: `file:///${path}` }).map((it) => `${it.rule} @ ${text.slice(it.span.start, it.span.end)}`);
  });
}

const wrong = manifest('size: 99\nsharp: true');
const found = ['number-out-of-range @ 99'];

describe('Markdown', () => {
  test.each([
    ['a fence', `# Title\n\n\`\`\`yaml\n${wrong}\`\`\`\ntext: [\n`],
    ['a fence with a title', `\`\`\`yaml title="a.yaml" {1-2}\n${wrong}\`\`\`\n`],
    ['tildes, other spellings', `~~~~ {.yml}\n${wrong}~~~~\n`],
    ['a fence in a list', `1. Do this:\n\n   \`\`\`yaml\n${indented(wrong, '   ')}   \`\`\`\n2. Then that.\n`],
    ['a fence that begins an item', `- \`\`\`yaml\n${indented(wrong, '  ')}  \`\`\`\n`],
    ['a fence in a quotation', `> \`\`\`yaml\n${indented(wrong, '> ')}> \`\`\`\n`],
    ['a fence without an end', `\`\`\`yaml\n${wrong}`],
    ['Windows line ends', `\`\`\`yaml\r\n${wrong.replaceAll('\n', '\r\n')}\`\`\`\r\n`],
    ['commands', `\`\`\`bash\ncat <<EOF | kubectl apply -f -\n${wrong}EOF\n\`\`\`\n`],
    ['commands in a list', `* \`\`\`console\n  $ kubectl apply -f - <<'EOF'\n${indented(wrong, '  ')}  EOF\n  \`\`\`\n`],
  ])('%s', (_, text) => {
    expect(findings('README.md', text)).toEqual(found);
  });

  test('several fences, and several documents in one', () => {
    const two = indented(`${wrong}---\n${wrong}`, '    ');
    expect(findings('a.mdx', `1. a\n\n    \`\`\`yaml\n${two}    \`\`\`\n\n\`\`\`yaml\n${wrong}\`\`\`\n`)).toEqual([...found, ...found, ...found]);
  });

  test.each(['...', '  ...', '  # ...', '  # other fields omitted', '  # … more', '[...]', '  # [...]', '  <snip>'])('a line %s stands for fields', (line) => {
    const text = manifest('template:\n  holder:\n    kind: a');
    expect(findings('a.md', `\`\`\`yaml\n${text}\`\`\`\n`)).toEqual(['missing-field @ holder']);
    expect(findings('a.md', `\`\`\`yaml\n${text}${line}\n\`\`\`\n`)).toEqual([]);
    expect(findings('a.md', `\`\`\`yaml\n${text}${line}\n  size: 99\n\`\`\`\n`).filter((it) => it.startsWith('yaml') || it.startsWith('missing'))).toEqual([]);
  });

  test.each(['int', 'Integer # how big', '1 | 2', '# insert your size', 'Enum (1 | 2)', '{size}'])('a value in words such as %s stands for a value', (words) => {
    expect(findings('a.md', `\`\`\`yaml\n${manifest(`size: ${words}\nsharp: true`)}\`\`\`\n`)).toEqual([]);
  });

  test('a block scalar and a comment are no values in words', () => {
    expect(findings('a.md', `\`\`\`yaml\n${manifest('size: 99 # a | b\nsharp: true\nscript: |\n  a | b')}\`\`\`\n`)).toEqual(found);
  });

  test.each([
    ['other languages', `\`\`\`json\n${wrong}\`\`\`\n`], ['no language', `\`\`\`\n${wrong}\`\`\`\n`], ['an inner fence', `\`\`\`\`text\n\`\`\`yaml\n${wrong}\`\`\`\n\`\`\`\`\n`],
    ['pieces of a manifest', '```yaml\nspec:\n  size: 99\n```\n'], ['prose', 'apiVersion: test.dev/v1\nkind: Widget\n'],
  ])('%s are left alone', (_, text) => {
    expect(findings('a.md', text)).toEqual(['no YAML']);
  });
});

describe('shell scripts', () => {
  test.each([
    ['a here-document', `#!/usr/bin/env bash\nset -e\ncat <<EOF | kubectl apply -f -\n${wrong}EOF\necho done\n`],
    ['one that is quoted', `kubectl apply -f - <<'EOF'\n${wrong}EOF\n`],
    ['one in double quotes', `kubectl apply -f - << "END-OF-IT" && echo yes\n${wrong}END-OF-IT\n`],
    ['one with tabs', `if true; then\n\tcat <<-EOF | envsubst | kubectl apply -f -\n${indented(wrong, '\t')}\tEOF\nfi\n`],
    ['one into a file', `cat > a.yaml << EOF\n${wrong}EOF\n`],
  ])('%s', (_, text) => {
    expect(findings('a.sh', text)).toEqual(found);
  });

  test('variables and commands are placeholders, unless the delimiter is quoted', () => {
    const text = manifest('size: $size\nsharp: ${sharp:-true}\ncolor: $(get color)\ncode: `code`\ntags:\n  - $1\n$more\nweight: "\\$x"');
    expect(findings('a.sh', `cat <<EOF\n${text}EOF\n`)).toEqual([]);
    expect(findings('a.sh', `cat <<'EOF'\n${manifest('size: $size\nsharp: true')}EOF\n`)).toEqual(['wrong-type @ $size']);
  });

  test.each([
    ['a here-string', 'cat <<< "apiVersion: test.dev/v1"\nEOF\n'], ['a shift', 'x=$((1 << EOF))\napiVersion\nEOF\n'], ['a comment', `# cat <<EOF\n${wrong}EOF\n`],
    ['no end', `cat <<EOF\n${wrong}`], ['something else than manifests', 'cat <<EOF\nhello\nEOF\n'],
  ])('%s is left alone', (_, text) => {
    expect(findings('a.sh', text)).toEqual(['no YAML']);
  });
});

test('by its name a file may hold YAML among other text', () => {
  expect(['a.md', 'b/README.markdown', 'c.sh', 'd.bash', 'e.yaml', 'f.txt', 'g.md.yaml'].filter(mayEmbed)).toEqual(['a.md', 'b/README.markdown', 'c.sh', 'd.bash']);
});

test('whatever the text, its length and its lines stay', () => {
  const pieces = fc.constantFrom('```yaml\n', '```\n', '~~~\n', '> ', '- ', '\t', 'cat <<EOF\n', "<<-'X'\n", 'EOF\n', 'X\n', 'apiVersion: a/b\n', '---\n', '...\n', '$a', '\\$', '\r\n', '\r', '`', ' ');
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('a.md', 'a.sh'), (parts, path) => {
    const text = parts.join('');
    for (const { yaml } of embeddedYaml(path, text)) {
      expect(yaml).toHaveLength(text.length);
      expect(yaml.replace(/[^\n\r]/g, '')).toBe(text.replace(/[^\n\r]/g, ''));
    }
  }));
});
