import { derive } from '../derive.js';
import type { Document, Span } from '../model.js';
import { endOfLine, startOfLine } from '../text.js';
import { stand, type Action } from './actions.js';
import { maskOf } from './placeholders.js';
import { isControl, stretches, templateLines } from './templateLines.js';

/** One text that a template may give, and the part of it that it is asked about. */
export interface Rendering {
  readonly document: Document;
  owns(offset: number): boolean;
  /** The template asked which versions the cluster has: it knows better than we do. */
  readonly versions: boolean;
}

/** Templates with more alternatives than this are not looked into branch by branch. */
const mostBranches = 80;
const mostActions = 1000;

/**
 * What can be said for certain about a template with `if` and its like: each branch is read together with what stands
 * around it, and without the other branches, which may never come with it. Where those would stand is a gap.
 * A text without branches is its own only rendering.
 */
export const renderings = derive((document: Document): readonly Rendering[] => {
  if (!maskOf(document).forked) return [{ document, owns: () => true, versions: false }];
  const { text } = document;
  const blocks = new BlockReader(text).read();
  const branches = flattened(blocks);
  const innermost = (offset: number) => branches.findLast((it) => it.span.start <= offset && offset < it.span.end);
  const chosen = [undefined, ...(branches.length > mostBranches ? [] : branches)];
  return chosen.map((branch) => ({ document: { ...document, text: rendered(text, blocks, branch) }, owns: (offset) => innermost(offset) === branch, versions: branch !== undefined && isByVersion(blocks, branch) }));
});

/** From an `if` to its `end`. */
interface Block {
  readonly span: Span;
  /** It chooses by what the cluster can do. */
  readonly versions: boolean;
  readonly branches: readonly Branch[];
}

/** The text between two pieces of code of one block. */
interface Branch {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** Outer branches before the inner ones. */
function flattened(blocks: readonly Block[]): readonly Branch[] {
  return blocks.flatMap((it) => it.branches).flatMap((it) => [it, ...flattened(it.blocks)]);
}

function holds({ blocks }: Branch, inner: Branch | undefined): boolean {
  return inner !== undefined && flattened(blocks).includes(inner);
}

function isByVersion(blocks: readonly Block[], branch: Branch): boolean {
  return blocks.some((block) => block.branches.some((it) => (it === branch ? block.versions : holds(it, branch) && (block.versions || isByVersion(it.blocks, branch)))));
}

/** Never fails: what has no partner, as when `---` cuts a `range` in two, is thought of as standing around the text. */
class BlockReader {
  readonly #controls: readonly Action[];
  #next = 0;

  constructor(readonly text: string) {
    const all = templateLines(text).flatMap((it) => stretches(it.actions)).filter((it) => !it.whole && isControl(it.action));
    this.#controls = all.slice(0, mostActions).map((it) => it.action);
  }

  read(): readonly Block[] {
    let { blocks, stop } = this.#siblings();
    while (stop) {
      const first = { span: { start: 0, end: stop.span.start }, blocks };
      const around = this.#rest(0, [first], stop);
      const more = this.#siblings();
      blocks = [around, ...more.blocks];
      stop = more.stop;
    }
    return blocks;
  }

  /** Blocks up to an `else` or `end` that belongs to something around them. */
  #siblings(): { readonly blocks: readonly Block[]; readonly stop: Action | undefined } {
    const blocks: Block[] = [];
    for (let action = this.#controls[this.#next]; action; action = this.#controls[this.#next]) {
      if (action.role !== 'open') return { blocks, stop: action };
      blocks.push(this.#rest(action.span.start, [], action));
    }
    return { blocks, stop: undefined };
  }

  /** The branches that follow `code`, which opens the next one or ends the block. */
  #rest(start: number, before: readonly Branch[], code: Action): Block {
    const branches = [...before];
    let last: Action | undefined = code;
    this.#next += 1;
    while (last && last.role !== 'end') {
      const { blocks, stop } = this.#siblings();
      branches.push({ span: { start: last.span.end, end: stop?.span.start ?? this.text.length }, blocks });
      if (stop) this.#next += 1;
      last = stop;
    }
    const versions = branches.length > 1 && /\.Capabilities\b|\bsemverCompare\b/.test(this.text.slice(code.span.start, code.span.end));
    return { span: { start, end: last?.span.end ?? this.text.length }, versions, branches };
  }
}

/** The text with the branches that lead to `chosen`; other blocks become gaps, other branches of the same blocks nothing. */
function rendered(text: string, blocks: readonly Block[], chosen: Branch | undefined): string {
  const pieces: string[] = [];
  let at = 0;
  const cover = ({ start, end }: Span, by: (covered: string) => string) => {
    pieces.push(text.slice(at, start), by(text.slice(start, end)));
    at = end;
  };
  const paint = (some: readonly Block[]): void => {
    for (const { span, branches } of some) {
      const taken = branches.find((it) => it === chosen || holds(it, chosen));
      if (!taken) cover(span, unknown);
      else {
        cover({ start: span.start, end: taken.span.start }, nothing(text, taken.span.start));
        paint(taken.blocks);
        cover({ start: taken.span.end, end: span.end }, nothing(text, span.end));
      }
    }
  };
  paint(blocks);
  return pieces.join('') + text.slice(at);
}

function unknown(covered: string): string {
  return covered.replace(/\S/g, stand);
}

/** Code with text behind it on its line stays: nobody knows at which column that text will begin. */
function nothing(text: string, end: number): (covered: string) => string {
  return (covered) => {
    const start = end - covered.length;
    const line = Math.max(startOfLine(text, end), start);
    const leads = text.slice(startOfLine(text, end), line).trim() === '' && text.slice(end, endOfLine(text, end)).trim() !== '';
    const kept = leads ? end - line : 0;
    return covered.slice(0, covered.length - kept).replace(/[^\n\r]/g, ' ') + covered.slice(covered.length - kept);
  };
}
