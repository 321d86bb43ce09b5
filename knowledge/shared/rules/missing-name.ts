import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';

export const missingName: Rule = {
  id: 'missing-name',
  severity: 'error',
  summary: 'The object has no name.',
  why: `
    \`kubectl\` and the API server refuse an object without \`metadata.name\`.
    With \`generateName\` in its place the API server makes a name up; that works for \`kubectl create\` only.`,
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields'],
  upstream: ['resource name may not be empty', 'name or generateName is required'],
  examples: [
    { title: 'Labels only', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
      # ^^^^^^^^ metadata.name is missing; an object needs a name
          labels: { team: data }` },
    { title: 'No metadata at all', yaml: `
        apiVersion: karpenter.sh/v1
      # ^^^^^^^^^^ metadata.name is missing; an object needs a name
        kind: NodePool
        spec: {}` },
    { title: 'A name that is generated', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodeClaim
        metadata:
          generateName: by-hand-` },
  ],
  *check(resource) {
    const { root } = resource;
    const metadata = root.get('metadata');
    if (metadata?.unknown || mayHaveMore(resource, root)) return;
    if (isSet(metadata) && (metadata.type !== 'map' || mayHaveMore(resource, metadata))) return;
    const given = [metadata?.get('name'), metadata?.get('generateName')].some((it) => isSet(it) && it.value !== '');
    if (given) return;
    const span = metadata?.get('name')?.key ?? metadata?.key ?? placeOfAbsence(root);
    yield { span, message: say`metadata.name is missing; an object needs a name`, missing: true };
  },
};
