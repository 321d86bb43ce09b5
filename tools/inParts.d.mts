import type { BuildOptions } from 'esbuild';

export interface Program extends BuildOptions {
  /** The module that starts it, as a path from the root. */
  readonly entry: string;
  readonly folder: string;
  readonly name: string;
}

export function buildInParts(program: Program): Promise<readonly string[]>;
