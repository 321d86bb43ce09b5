/** Known mistakes that are deliberately not a rule of their own, and why. Ids are those of our research notes. */
export interface Coverage {
  readonly ids: readonly string[];
  readonly because: string;
}
