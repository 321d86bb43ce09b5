import { derive } from '../derive.js';
import type { Document, TextProblem, Tree } from '../model.js';
import { say } from '../say.js';
import { isForeign } from './foreign.js';
import { withPlainBreaks } from './lineBreaks.js';
import { maskOf, type Masked } from './placeholders.js';
import { controlCharacters, firstOfLine } from './problems.js';
import { readQuickly } from './quick.js';
import { saysNothing } from './split.js';
import { readTolerantly, type Found } from './tolerant.js';
import { TreeNode } from './tree.js';

/**
 * What one document says. Never fails: broken text gives a smaller tree and problems.
 * Plain text without mistakes is read by a reader that is ten times as fast; both give the same tree.
 */
export const parse = derive((document: Document): Tree => {
  if (saysNothing(document.text)) return emptyTree(document.text);
  return read(document, (text, masked) => readQuickly(text, masked) ?? readTolerantly(text, masked));
});

/** The same by the tolerant reader alone, which is the one to be right. */
export function parseTolerantly(document: Document): Tree {
  return read(document, readTolerantly);
}

function emptyTree(text: string): Tree {
  const at = text.startsWith('---') ? 3 : 0;
  const root = at || text.startsWith('...') ? new TreeNode({ type: 'null', style: 'plain', span: { start: at, end: at }, scalar: null }) : undefined;
  return { root, problems: [], gaps: [], templated: false, doubtful: Infinity };
}

function read(document: Document, reader: (text: string, masked: Masked) => Found): Tree {
  const { text } = document;
  if (isForeign(text)) return { root: undefined, problems: [], gaps: [], templated: false, doubtful: Infinity };
  const masked = maskOf(document);
  const lines = { ...masked, text: withPlainBreaks(masked.text) };
  try {
    return treeOf(text, masked, reader(text, lines));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem: TextProblem = { rule: 'yaml-syntax', span: { start: 0, end: 1 }, message: say`This document is nested too deeply to be read` };
    return { root: undefined, problems: [problem], gaps: masked.gaps, templated: masked.gaps.length > 0, doubtful: 0 };
  }
}

function treeOf(text: string, masked: Masked, { root, end = Infinity, syntax, problems }: Found): Tree {
  const { gaps } = masked;
  const doubtful = syntax.reduce((first, it) => Math.min(first, gaps.findLast((gap) => gap.start < it.span.end)?.start ?? Infinity), end);
  const certain = firstOfLine(text, syntax.filter((it) => it.span.end <= doubtful));
  return { root, problems: [...controlCharacters(masked.text), ...certain, ...problems.filter((it) => it.span.end <= doubtful)], gaps, templated: gaps.length > 0, doubtful };
}
