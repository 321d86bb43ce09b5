import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Schema, Workspace } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';
import { schemaAt } from '../../engine/schema/path.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { bounds, crdFolder, hasCrds, seconds, upstreamCrds, type UpstreamCrd } from './crds.js';
import { inBoth, objectFrom, samplesOf, type Json, type Material } from './objects.js';

/** The error's words, by who says them. */
function errorsIn(workspace: Workspace, text: string): readonly string[] {
  workspace.apply({ put: [{ uri: 'file:///a.yaml', text }] });
  return diagnostics(workspace.snapshot(), { uri: 'file:///a.yaml' }).filter((it) => it.severity === 'error').map((it) => `${it.rule}: ${textOf(it.message)}`);
}

interface Disagreement {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

function judges(crd: UpstreamCrd): (object: Json) => Disagreement | undefined {
  const ours = createWorkspace(catalog);
  const theirs = createWorkspace(catalog);
  theirs.apply({ put: [{ uri: `file:///crds/${crd.file}`, text: crd.text }] });
  return (object) => {
    const text = JSON.stringify(object, undefined, 1);
    const said = { ours: errorsIn(ours, text), theirs: errorsIn(theirs, text) };
    return (said.ours.length > 0) === (said.theirs.length > 0) ? undefined : said;
  };
}

function materialOf({ ours, theirs, words }: UpstreamCrd): Material {
  const schema = withoutUntypedKubelet(inBoth(ours.schema, theirs.schema), theirs.schema);
  return { schema, samples: samplesOf(ours, schema), words };
}

/** The CRD on the main branch leaves kubelet settings to a webhook; that is no release yet. */
function withoutUntypedKubelet(schema: Schema, theirs: Schema): Schema {
  const spec = schema.properties?.['spec'];
  if (!spec?.properties?.['kubelet'] || schemaAt(theirs, 'spec.kubelet')?.properties) return schema;
  const rest = Object.fromEntries(Object.entries(spec.properties).filter(([name]) => name !== 'kubelet'));
  return { ...schema, properties: { ...schema.properties, spec: { ...spec, properties: rest } } };
}

/** Other providers bring CRDs of their own, which allow other labels: these objects would never meet the CRD at hand. */
function isOfAnotherProvider(object: Json): boolean {
  const group = /"nodeClassRef":\{[^}]*"group":"([^"]+)"/.exec(JSON.stringify(object))?.[1];
  return group !== undefined && group !== 'karpenter.k8s.aws';
}

/** One list of numbers is one object, so that fast-check can make it smaller. */
const draws = fc.array(fc.nat({ max: 9999 }), { minLength: 4, maxLength: 60 });

function objectOf(material: Material, numbers: readonly number[]): Json {
  let next = 0;
  return objectFrom(material, (below) => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number % below;
  });
}

if (!hasCrds) console.info(`Skipped: whether our rules agree with upstream's CRDs, because there are none in ${crdFolder}`);

describe.skipIf(!hasCrds)('what we refuse is what the CRD refuses, by its schema and its own CEL', () => {
  const crds = hasCrds ? upstreamCrds() : [];
  test.each(crds.map((it) => [it.ours.name, it] as const))('%s', (_, crd) => {
    const [material, judge] = [materialOf(crd), judges(crd)];
    fc.assert(fc.property(draws, (numbers) => {
      const object = objectOf(material, numbers);
      if (isOfAnotherProvider(object)) return;
      expect({ object, ...judge(object) }).toEqual({ object });
    }), { ...bounds, verbose: false });
  }, (seconds + 60) * 1000);
});
