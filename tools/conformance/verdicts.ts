import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';

/** Verdicts of upstream's own tests, one JSON object a line. They are not part of this repository. */
export const casesFolder = join(process.env['NODEWISE_SHARED'] ?? '../shared', 'cases');

export interface Case {
  readonly id: string;
  readonly kind?: string;
  readonly yaml: string;
  readonly expect: 'accept' | 'reject';
  /** What the controller does with what was admitted; absent where upstream does not test it. */
  readonly runtime?: 'accept' | 'reject' | null;
  readonly source: string;
  /** The command whose verdict it is, where a program has several. */
  readonly scope?: string;
}

export interface Verdict {
  readonly case: Case;
  readonly right: boolean;
  readonly findings: readonly string[];
}

/** The cases of one file that read it as a whole, as `eksctl create cluster` does; undefined when they are not on this machine. */
export function casesIn(name: string): readonly Case[] | undefined {
  const path = join(casesFolder, name);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case).filter(({ scope = whole }) => scope === whole);
}

const whole = 'create cluster';

/**
 * Right means: what is refused at admission gives an error, what is accepted gives none, and what the controller then
 * refuses gives at least a warning.
 */
export function judge(it: Case): Verdict {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [{ uri: 'file:///case.yaml', text: it.yaml }] });
  const found = diagnostics(workspace.snapshot(), { uri: 'file:///case.yaml' });
  const errors = found.some(({ severity }) => severity === 'error');
  const warned = errors || found.some(({ severity }) => severity === 'warning');
  const right = errors === (it.expect === 'reject') && (it.runtime !== 'reject' || warned);
  return { case: it, right, findings: found.map(({ rule, severity, message }) => `${severity} ${rule}: ${textOf(message)}`) };
}
