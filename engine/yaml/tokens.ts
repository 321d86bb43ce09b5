import { CST, Lexer, Parser } from 'yaml';

import { deepest } from './tree.js';

/** Deeper in brackets than this no reader of the receivers goes. Source: goyaml.v2/scannerc.go, `max_flow_level`. */
const deepestRead = 10_000;

/** That is nearly forty thousand lines of one document, and a third of a second. */
const mostLexemes = 300_000;

/** Some mistakes come as tokens of their own, and nobody reads more of them. */
const mostErrors = 500;

/**
 * The library's tokens of a text, brackets that stand too deep without what is in them: the library would make nodes of all
 * of it, a bracket around the other, that no tree keeps.
 */
export class Tokens implements Iterable<CST.Token> {
  /** Whether something deep was left out. */
  partial = false;
  /** Where a text was left that is too long to be read to its end by this library. */
  end = Infinity;
  readonly #parser = new Parser();
  #level = 0;

  constructor(readonly text: string, readonly lexer: Lexer) {}

  /** @throws RangeError where the brackets are more than a reader can take. */
  *[Symbol.iterator](): Iterator<CST.Token> {
    let errors = 0;
    for (const token of this.#all()) if (token.type !== 'error' || (errors += 1) <= mostErrors) yield token;
  }

  *#all(): Iterable<CST.Token> {
    let isContent = false;
    let left = mostLexemes;
    for (const lexeme of this.lexer.lex(this.text)) {
      if ((left -= 1) < 0) {
        this.end = this.#parser.offset;
        break;
      }
      if (isContent ? this.#level < deepest : this.#isShown(lexeme)) yield* this.#parser.next(lexeme);
      else this.#pass(lexeme);
      // What follows this sign is the text of a scalar, whatever it looks like.
      isContent = !isContent && lexeme === CST.SCALAR;
    }
    yield* this.#parser.end();
  }

  /** Follows the brackets: those of the deepest level are shown, and nothing between them. */
  #isShown(lexeme: string): boolean {
    const level = this.#level;
    if (lexeme === CST.FLOW_END) this.#level = 0;
    else if (lexeme === '[' || lexeme === '{') this.#level += 1;
    else if (lexeme === ']' || lexeme === '}') this.#level = Math.max(0, level - 1);
    else return level < deepest;
    if (this.#level > deepestRead) throw new RangeError('too many brackets');
    return lexeme === CST.FLOW_END || Math.min(level, this.#level) < deepest;
  }

  #pass(lexeme: string): void {
    this.partial = true;
    if (lexeme !== CST.SCALAR && lexeme !== CST.DOCUMENT) this.#parser.offset += lexeme.length;
  }
}

/** The parts of the library's lexer that decide where brackets and quotes end. */
interface Insides {
  indentNext: number;
  parseFlowCollection(): Generator<string>;
  parseQuotedScalar(): Generator<string>;
}

/**
 * Reads brackets and quotes to their ends, however far left the lines between stand. YAML wants those lines deeper than
 * the key, and this library and js-yaml insist; the readers of the receivers do not look.
 * Source: goyaml.v2/scannerc.go, `yaml_parser_unroll_indent`: in the flow context, do nothing.
 */
export function lexerOfAnyIndent(): Lexer {
  const lexer = new Lexer();
  const insides = lexer as unknown as Insides;
  for (const name of ['parseFlowCollection', 'parseQuotedScalar'] as const) {
    const strict = insides[name].bind(lexer);
    insides[name] = function* () {
      const { indentNext } = insides;
      insides.indentNext = 0;
      try {
        return yield* strict();
      } finally {
        insides.indentNext = indentNext;
      }
    };
  }
  return lexer;
}
