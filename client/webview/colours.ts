import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import yaml from 'highlight.js/lib/languages/yaml';

hljs.registerLanguage('yaml', yaml);
hljs.registerLanguage('shellscript', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('markdown', markdown);

/** More than this is shown without colours. */
const mostColoured = 100_000;

interface Token {
  readonly scope?: string;
  readonly children: readonly (Token | string)[];
}

/** A text as nodes with a class for each kind of word. The library's own markup is never used, so no text becomes markup. */
export function coloured(text: string, language: string): Node {
  if (!hljs.getLanguage(language) || text.length > mostColoured) return document.createTextNode(text);
  const { _emitter } = hljs.highlight(text, { language, ignoreIllegals: true });
  return nodeOf((_emitter as unknown as { readonly rootNode: Token }).rootNode);
}

function nodeOf(token: Token | string): Node {
  if (typeof token === 'string') return document.createTextNode(token);
  const element = document.createElement('span');
  if (token.scope !== undefined) element.className = `word-${token.scope.replace(/[^a-z]+/g, '-')}`;
  element.append(...token.children.map(nodeOf));
  return element;
}
