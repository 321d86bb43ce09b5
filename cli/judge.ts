import { embeddedYaml } from '../engine/embedded/embedded.js';
import { diagnostics, failedRules, type Diagnostic } from '../engine/features/diagnostics.js';
import type { Snapshot, Source } from '../engine/model.js';
import { createWorkspace } from '../engine/workspace/workspace.js';
import { catalog } from '../knowledge/catalog.js';
import type { Checked } from './checked.js';

/** What is known of a file after it was judged. */
export type Judgement = Pick<Checked, 'resources' | 'findings' | 'failures'>;

/** What is found in one file of a world. */
export function judge(world: Snapshot, uri: string): Judgement {
  const resources = world.documents(uri).reduce((sum, it) => sum + world.resources(it.document).length, 0);
  return { resources, findings: diagnostics(world, { uri }), failures: failedRules(world, { uri }) };
}

/**
 * What is found in the YAML of a Markdown file or a script. Examples of one page need not fit together, so each is a
 * world of its own, with the settings and CRDs `beside` it.
 */
export function judgeEmbedded({ uri, text }: Source, beside: readonly Source[]): Judgement {
  const parts = embeddedYaml(uri, text).map(({ yaml, prose }): Judgement => {
    const workspace = createWorkspace(catalog);
    workspace.apply({ put: [...beside, { uri, text: yaml }] });
    const found = judge(workspace.snapshot(), uri);
    return prose ? { ...found, findings: found.findings.filter(mattersToReaders) } : found;
  });
  return { resources: parts.reduce((sum, it) => sum + it.resources, 0), findings: parts.flatMap((it) => it.findings), failures: parts.flatMap((it) => it.failures) };
}

/** An example that explains one thing leaves others out, and need not be the best there is. */
function mattersToReaders({ missing, severity }: Diagnostic): boolean {
  return !missing && (severity === 'error' || severity === 'warning');
}
