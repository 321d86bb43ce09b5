/** One function of an extension library, under its CEL signature: `string.find(string): string`. */
export interface CelFunction {
  readonly signature: string;
  readonly run: (...args: never[]) => unknown;
}

/** A group of functions that belong together, with the types and names that they bring. */
export interface Library {
  readonly functions: readonly CelFunction[];
  /** Types by the name that the signatures call them. */
  readonly types?: Readonly<Record<string, CelType>>;
  /** Names that stand for a namespace (`sets`, `format`), with the type that its functions are received by. */
  readonly namespaces?: Readonly<Record<string, { readonly type: string; readonly value: object }>>;
}
export interface CelType {
  readonly constructor: abstract new (...args: never[]) => object;
  equal?(a: never, b: never): boolean;
}

/** Takes note of what an evaluation costs, and ends it when it has cost too much. */
export interface Meter {
  spend(steps: number): void;
}

/** A value that the rule cannot work with: the API server refuses the object then. */
export class CelFailure extends Error {}

/** A function, with the types of its arguments kept for the reader. */
export function define(signature: string, run: (...args: never[]) => unknown): CelFunction {
  return { signature, run };
}
