import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';

/** Real manifests of public repositories. They are not part of this repository; only what we say of them is. */
const folder = join(process.env['NODEWISE_SHARED'] ?? '../shared', 'corpus');
const present = existsSync(folder);
if (!present) console.log(`Skipped: the real manifests are not on this machine (${folder}); set NODEWISE_SHARED to their folder`);

/** What is truly wrong in them, and why. Everything else would be a false alarm. */
const mistakes: readonly string[] = [
  // A group with a version in it: the API server refuses the slash.
  'aws/karpenter-provider-aws/examples/v1/windows-custom-userdata.yaml error versioned-node-class-group',
  // AMIs by id without amiFamily: a CEL rule of the EC2NodeClass asks for one of alias and amiFamily.
  'aws-samples/karpenter-blueprints/blueprints/update-nodes-with-drift/latest-current-ami.yaml error missing-ami-family',
  // Without metadata.version eksctl takes a Kubernetes that has no Amazon Linux 2, and its image gets no bootstrap command.
  'eksctl-io/eksctl/examples/05-advanced-nodegroups.yaml error amazon-linux-2-ended',
  'eksctl-io/eksctl/examples/05-advanced-nodegroups.yaml error incomplete-custom-image',
];

test.skipIf(!present)('real manifests: every error is a true one, and no rule fails on them', () => {
  const paths = readdirSync(folder, { recursive: true }).map(String).filter((it) => /\.ya?ml$/.test(it)).sort();
  const workspace = createWorkspace(catalog, targetReaders);
  workspace.apply({ put: paths.map((path) => ({ uri: `file:///corpus/${path}`, text: readFileSync(join(folder, path), 'utf8') })) });
  const world = workspace.snapshot();
  const errors = paths.flatMap((path) => diagnostics(world, { uri: `file:///corpus/${path}` }).filter((it) => it.severity === 'error').map((it) => `${path} error ${it.rule}`));
  expect([...new Set(errors)].sort()).toEqual([...mistakes].sort());
  expect(paths.flatMap((path) => failedRules(world, { uri: `file:///corpus/${path}` }))).toEqual([]);
});
