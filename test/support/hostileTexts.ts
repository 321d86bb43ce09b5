/** A text that was written to break whoever reads it. */
export interface HostileText {
  readonly family: string;
  readonly name: string;
  readonly text: string;
}

/** What the texts are made of: whole manifests of kinds that the server knows, which come to harm here. */
export interface Material {
  /** Ends with a line break. */
  readonly manifest: string;
  /** `apiVersion`, `kind` and `metadata` of a kind, ending with a line break. */
  readonly head: string;
  /** How a list of texts and a map of texts in that kind's spec are called. */
  readonly list: string;
  readonly map: string;
}

const megabyte = 1_000_000;

/** More than two hundred hostile texts in families, always the same. */
export function hostileTexts(material: Material): readonly HostileText[] {
  const families: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    truncated: truncated(material),
    mutated: mutated(material),
    lines: lines(material),
    tabs: tabs(material),
    'line ends': lineEnds(material),
    marks: marks(material),
    surrogates: surrogates(material),
    binary: binary(material),
    odd: odd(material),
    depth: depth(material),
    aliases: aliases(material),
    size: size(material),
    count: count(material),
    templates: templates(material),
    embedded: embedded(material),
  };
  return Object.entries(families).flatMap(([family, texts]) => Object.entries(texts).map(([name, text]) => ({ family, name, text })));
}

/** Draws numbers below a limit, always the same for the same seed. */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function numbered(count: number, make: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), make(index)]));
}

function truncated({ manifest }: Material) {
  return numbered(30, (index) => manifest.slice(0, Math.floor((manifest.length * (index + 1)) / 31)));
}

const bytes = ['\u0000', '\t', '\n', '\r', ' ', '"', "'", '#', '%', '&', '*', '!', '|', '>', '{', '}', '[', ']', ',', ':', '-', '?', '@', '`', '<<', '---\n', '...\n', '{{', '}}', '${', '\uD800', '\uFEFF', '\u2028', '~', '0', 'é'];

function mutated({ manifest }: Material) {
  return numbered(40, (index) => {
    const draw = drawing(index + 1);
    let text = manifest;
    for (let times = 1 + draw(12); times > 0; times -= 1) {
      const at = draw(text.length);
      text = text.slice(0, at) + bytes[draw(bytes.length)]! + text.slice(at + draw(4));
    }
    return text;
  });
}

function lines({ manifest }: Material) {
  const all = manifest.split('\n');
  return numbered(24, (index) => {
    const draw = drawing(index + 100);
    const changed = [...all];
    const [one, other] = [draw(changed.length), draw(changed.length)];
    if (index % 4 === 0) changed.splice(one, 1 + draw(3));
    else if (index % 4 === 1) changed.splice(one, 0, changed[other]!, changed[other]!);
    else if (index % 4 === 2) [changed[one], changed[other]] = [changed[other]!, changed[one]!];
    else changed[one] = `${' '.repeat(1 + draw(9))}${changed[one]!}`;
    return changed.join('\n');
  });
}

function tabs({ manifest }: Material) {
  return {
    'instead of spaces': manifest.replaceAll('  ', '\t'),
    'behind the colon': manifest.replaceAll(': ', ':\t'),
    'at line ends': manifest.replaceAll('\n', '\t\n'),
    'on empty lines': manifest.replaceAll('\n', '\n\t\n'),
    'before comments': manifest.replaceAll('\n', '\t# remark\n'),
    'behind dashes': manifest.replaceAll('- ', '-\t'),
  };
}

function lineEnds({ manifest }: Material) {
  const all = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'];
  return {
    'carriage returns and line feeds': manifest.replaceAll('\n', '\r\n'),
    'carriage returns': manifest.replaceAll('\n', '\r'),
    'line separators': manifest.replaceAll('\n', '\u2028'),
    'paragraph separators': manifest.replaceAll('\n', '\u2029'),
    'next lines': manifest.replaceAll('\n', '\u0085'),
    'of every sort': manifest.split('\n').map((it, index) => it + all[index % all.length]!).join(''),
    'turned around': manifest.replaceAll('\n', '\n\r'),
  };
}

function marks({ manifest }: Material) {
  return {
    'a byte order mark': `\uFEFF${manifest}`,
    'two byte order marks': `\uFEFF\uFEFF${manifest}`,
    'a byte order mark before each line': manifest.replaceAll('\n', '\n\uFEFF'),
    'a byte order mark inside of a key': manifest.replace('kind', 'ki\uFEFFnd'),
    'UTF-16 read as bytes': [...manifest].map((it) => `${it}\u0000`).join(''),
  };
}

function surrogates({ manifest, head, map }: Material) {
  const sides = { high: '\uD83D', low: '\uDE00', 'turned around': '\uDE00\uD83D', pair: '😀', 'many high': '\uD83D'.repeat(1000) };
  return Object.fromEntries(Object.entries(sides).flatMap(([name, it]) => [
    [`${name} in a value`, manifest.replace(/name: \S+/, `name: a${it}b`)],
    [`${name} in a key`, `${head}spec:\n  ${map}:\n    a${it}: b\n    ${it}: c\n`],
  ]));
}

function binary({ manifest, head }: Material) {
  const draw = drawing(7);
  const noise = (length: number, most: number) => Array.from({ length }, () => String.fromCharCode(draw(most))).join('');
  return {
    'a NUL': manifest.replace(': ', ':\u0000 '),
    'a NUL in each line': manifest.replaceAll('\n', '\u0000\n'),
    'NULs alone': '\u0000'.repeat(10_000),
    'NULs behind a head': `${head}spec: ${'\u0000'.repeat(100_000)}\n`,
    'control characters': `${head}${Array.from({ length: 32 }, (_, it) => `k${it}: ${String.fromCharCode(it)}`).join('\n')}\n`,
    'bytes of noise': noise(20_000, 256),
    'units of noise': noise(20_000, 65_536),
    'noise behind a head': `${head}spec: ${noise(20_000, 128)}`,
    'noise of signs': `${head}spec: ${Array.from({ length: 20_000 }, () => bytes[draw(bytes.length)]!).join('')}`,
    escape: `${head}spec: "${'\u001b[31m'.repeat(1000)}"\n`,
    'escapes in quotes': `${head}spec: "${'\\x00\\u0000\\uD800\\U0001F600\\q'.repeat(1000)}"\n`,
    'delete and private use': `${head}spec: ${'\u007f\uE000\uE0F1\uFFFF'.repeat(1000)}\n`,
  };
}

function odd({ manifest, head }: Material) {
  return {
    nothing: '',
    'a space': ' ',
    'a dash': '-',
    'a separator': '---',
    'an end': '...',
    'a directive': `%YAML 9.9\n---\n${manifest}`,
    'directives alone': '%TAG ! !\n'.repeat(1000),
    'a merge conflict': `${head}<<<<<<< HEAD\nspec: {}\n=======\nspec: []\n>>>>>>> theirs\n`,
    'an open quote before an end': `${head}spec: "abc\n...\n${manifest}`,
    'keys of its prototype': `${head}__proto__: { a: 1 }\nconstructor: { prototype: {} }\ntoString: 1\nspec:\n  __proto__: x\n  hasOwnProperty: y\n`,
    'everything explicit': '? ? ? a\n: : : b\n',
    'a list of itself': `${head}spec: &a [*a, { b: *a }]\n`,
    'another language': '<?xml version="1.0"?>\n<a b="c">\n</a>\n',
  };
}

function depth({ head }: Material) {
  const nested = (open: string, close: string, times: number, inner = '') => `${head}spec: ${open.repeat(times)}${inner}${close.repeat(times)}\n`;
  const indented = (times: number) => `${head}spec:\n${Array.from({ length: times }, (_, it) => `${' '.repeat(it + 1)}a:\n`).join('')}`;
  return {
    'lists, 100': nested('[', ']', 100),
    'lists, 1,000': nested('[', ']', 1000),
    'lists, 10,000': nested('[', ']', 10_000),
    'lists, 100,000': nested('[', ']', 100_000),
    'open lists, 10,000': nested('[', '', 10_000),
    'open lists, 100,000': nested('[', '', 100_000),
    'maps, 100': nested('{a: ', '}', 100),
    'maps, 1,000': nested('{a: ', '}', 1000),
    'maps, 10,000': nested('{a: ', '}', 10_000),
    'open maps, 10,000': nested('{a: ', '', 10_000),
    'maps in lists, 10,000': nested('[{a: ', '}]', 10_000),
    'JSON, 10,000': `${nested('', '', 0).replace(/^/, '')}---\n${'{"a":['.repeat(10_000)}${']}'.repeat(10_000)}`,
    'dashes, 1,000': `${head}spec:\n  ${'- '.repeat(1000)}a\n`,
    'dashes, 10,000': `${head}spec:\n  ${'- '.repeat(10_000)}a\n`,
    'blocks, 100': indented(100),
    'blocks, 400': indented(400),
    'blocks, 1,400': indented(1400),
    'question marks, 10,000': `${head}spec:\n  ${'? '.repeat(10_000)}a\n`,
    'anchors, 10,000': `${head}spec: ${'&a '.repeat(10_000)}a\n`,
    'closing brackets, 10,000': nested('', ']', 10_000),
    'lists of resources, 1,000': `${Array.from({ length: 1000 }, (_, it) => `${' '.repeat(it)}apiVersion: v1\n${' '.repeat(it)}kind: List\n${' '.repeat(it)}items:\n${' '.repeat(it)}-\n`).join('')}`,
  };
}

function aliases({ head, list, map }: Material) {
  const bomb = (levels: number, width: number, wrap: (names: readonly string[]) => string) => Array.from({ length: levels }, (_, level) =>
    `  k${level}: &a${level} ${wrap(Array.from({ length: width }, (__, it) => (level === 0 ? `v${it}` : `*a${level - 1}`)))}\n`).join('');
  const inMap = (names: readonly string[]) => `{ ${names.map((it, index) => `x${index}: ${it}`).join(', ')} }`;
  const merged = Array.from({ length: 25 }, (_, level) => (level === 0 ? '  m0: &m0 { a: 1 }\n' : `  m${level}: &m${level} { <<: [*m${level - 1}, *m${level - 1}], k${level}: { <<: *m${level - 1} } }\n`)).join('');
  return {
    'lists, 9 of 9': `${head}spec:\n${bomb(9, 9, (it) => `[${it.join(', ')}]`)}`,
    'lists, 25 of 2': `${head}spec:\n${bomb(25, 2, (it) => `[${it.join(', ')}]`)}`,
    'maps, 12 of 8': `${head}spec:\n${bomb(12, 8, inMap)}`,
    'merge keys, 25': `${head}spec:\n${merged}`,
    'many anchors and aliases': `${head}spec:\n  ${list}:\n${Array.from({ length: 10_000 }, (_, it) => `  - &n${it} x\n  - *n${it}\n`).join('')}`,
    'of one anchor': `${head}spec:\n  a: &a { x: 1 }\n  ${list}:\n${'  - *a\n'.repeat(20_000)}`,
    'without an anchor': `${head}spec:\n  ${list}:\n${Array.from({ length: 5000 }, (_, it) => `  - *none${it}\n`).join('')}`,
    'of what is around': `${head}spec: &a\n  ${map}: &b\n    x: *a\n    y: *b\n    <<: *a\n`,
    'as keys': `${head}spec:\n  a: &a x\n${'  *a : 1\n'.repeat(2000)}`,
  };
}

function size({ head, list, map, manifest }: Material) {
  const much = 5 * megabyte;
  return {
    'a plain line': `${head}spec: ${'a'.repeat(much)}\n`,
    'a line in quotes': `${head}spec: "${'a'.repeat(much)}"\n`,
    'a line of a list': `${head}spec: [${'a, '.repeat(megabyte / 3)}]\n`,
    'a key': `${head}spec:\n  ${'a'.repeat(much)}: 1\n`,
    'a remark': `${head}# ${'a'.repeat(much)}\n`,
    'line feeds': `${head}${'\n'.repeat(megabyte)}${manifest}`,
    spaces: `${head}spec: ${' '.repeat(much)}x\n`,
    'a block of text': `${head}spec:\n  ${map}:\n    a: |\n${'      some text in a line\n'.repeat(much / 26)}`,
    colons: `${head}spec: ${': '.repeat(100_000)}\n`,
    'a line of words': `${head}spec: ${'word '.repeat(megabyte / 5)}\n`,
    'a list of texts': `${head}spec:\n  ${list}:\n${Array.from({ length: 100_000 }, (_, it) => `  - t${it}\n`).join('')}`,
    'spaces without text': ' '.repeat(megabyte),
    'dashes without text': '-'.repeat(megabyte),
  };
}

function count({ head, list, map, manifest }: Material) {
  return {
    'empty documents, 10,000': '---\n'.repeat(10_000),
    'ends, 10,000': '...\n'.repeat(10_000),
    'keys, 20,000': `${head}spec:\n  ${map}:\n${Array.from({ length: 20_000 }, (_, it) => `    k${it}: v\n`).join('')}`,
    'keys twice, 10,000': `${head}spec:\n${Array.from({ length: 20_000 }, (_, it) => `  k${it % 10_000}: v\n`).join('')}`,
    'the same key, 20,000': `${head}spec:\n${'  a: b\n'.repeat(20_000)}`,
    'the same text, 20,000': `${head}spec:\n  ${list}:\n${'  - a\n'.repeat(20_000)}`,
    'mistakes of form, 5,000': `${head}spec:\n${'  a: b: c\n'.repeat(5000)}`,
    'manifests, 1,000': Array.from({ length: 1000 }, () => manifest).join('---\n'),
    'wrong manifests, 1,000': Array.from({ length: 1000 }, (_, it) => `${head}spec: { unknown${it}: 1 }\n`).join('---\n'),
    'resources of one list, 1,000': `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: 1000 }, () => `- ${head.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')}`,
  };
}

function templates({ head, list, manifest }: Material) {
  return {
    'open braces': `${head}spec: ${'{{ '.repeat(50_000)}\n`,
    'open dollars': `${head}spec: ${'${'.repeat(50_000)}\n`,
    'open brackets': `${head}spec:\n  ${'<a '.repeat(50_000)}\n`,
    'percent signs': `${head}spec: ${'%{ '.repeat(50_000)}\n`,
    'an if around each line': manifest.split('\n').map((it) => `{{- if .Values.a }}\n${it}\n{{- end }}\n`).join(''),
    'ifs in ifs, 5,000': `${head}${'{{ if a }}\n'.repeat(5000)}spec: {}\n${'{{ end }}\n'.repeat(5000)}`,
    'else without end, 5,000': `${head}${'{{ if a }}\nspec: {}\n{{ else }}\n'.repeat(5000)}`,
    'ends without if, 5,000': `${head}${'{{ end }}\n'.repeat(5000)}`,
    'values in one line, 20,000': `${head}spec: ${'{{ .a }} '.repeat(20_000)}\n`,
    'a value in each item, 20,000': `${head}spec:\n  ${list}:\n${'  - {{ .a }}\n'.repeat(20_000)}`,
    'an open remark': `${head}{{/* ${'--- '.repeat(20_000)}\n---\n${manifest}`,
    'remarks, 20,000': `${head}${'{{/* a */}}\n'.repeat(20_000)}`,
    'backquotes in braces': `${head}spec: {{ \`${'" }} '.repeat(20_000)}\n`,
    'words of documentation': `${head}spec: ${'<A B '.repeat(20_000)}\n`,
    'underscores': `${head}spec: ${'__A'.repeat(50_000)}\n`,
  };
}

function embedded({ head }: Material) {
  const inBlock = (text: string) => `${head}spec:\n  userData: |\n${text.split('\n').map((it) => `    ${it}`).join('\n')}\n`;
  const mime = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="//"\n\n';
  return {
    'parts of MIME, 5,000': inBlock(`${mime}${'--//\nContent-Type: text/plain\n\nx\n'.repeat(5000)}--//--`),
    'MIME in MIME, 500': inBlock(`${mime}${`--//\n${mime}`.repeat(500)}`),
    'MIME without a boundary': inBlock(`${mime}${'--\n'.repeat(20_000)}`),
    'a header that never ends': inBlock(`MIME-Version: 1.0\nContent-Type: multipart/mixed;\n${' boundary=\n'.repeat(20_000)}`),
    'here-documents, 5,000': inBlock(`#!/bin/bash\n${'cat <<EOF\napiVersion: a\nEOF\n'.repeat(5000)}`),
    'here-documents without end, 5,000': inBlock(`#!/bin/bash\n${Array.from({ length: 5000 }, (_, it) => `cat <<E${it}\n`).join('')}`),
    'TOML tables in tables': inBlock(`[settings${'.a'.repeat(10_000)}]\nx = 1`),
    'TOML lists in lists': inBlock(`[settings.kubernetes]\nx = ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    'TOML quotes': inBlock(`[settings.kubernetes]\nx = """${'"'.repeat(50_000)}`),
    'documents, 5,000': inBlock('apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n---\n'.repeat(5000)),
    'node configurations in each other, 50': Array.from({ length: 50 }).reduce<string>((inner) => inBlock(inner), 'apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n'),
    'a script with quotes': inBlock(`#!/bin/bash\n${'"\'`$('.repeat(20_000)}`),
    'base64': inBlock('QUFB'.repeat(200_000)),
    'long flags': inBlock(`#!/bin/bash\n/etc/eks/bootstrap.sh ${'--kubelet-extra-args "'.repeat(10_000)}`),
  };
}
