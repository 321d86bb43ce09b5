import type { Diagnostic, Failure } from '../engine/features/diagnostics.js';
import type { Source } from '../engine/model.js';

/** What was found in one file. */
export interface Checked {
  /** As the user named it, or as the walk from there did. */
  readonly path: string;
  readonly source: Source;
  readonly resources: number;
  readonly findings: readonly Diagnostic[];
  /** Rules that could not be asked. */
  readonly failures: readonly Failure[];
}
