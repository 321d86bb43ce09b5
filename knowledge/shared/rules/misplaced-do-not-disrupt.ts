import { insertKey, mayHaveMore, removeKey, say, stringOf } from '../../../engine/kit.js';
import type { Edit, Finding, Node, Resource, Rule } from '../../../engine/model.js';
import { doNotDisrupt } from '../doNotDisrupt.js';
import { podMetadataPath } from '../podSpec.js';

export const misplacedDoNotDisrupt: Rule = {
  id: 'misplaced-do-not-disrupt',
  severity: 'warning',
  summary: '`karpenter.sh/do-not-disrupt` stands where it does not reach the pods as an annotation.',
  why: `
    Karpenter looks for the annotation on pods and nodes. What stands on a Deployment or Job itself is not handed to its pods,
    and as a label it protects nothing: the pods are evicted as if nothing were written.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#pod-level-controls'],
  covers: ['KPD001'],
  examples: [
    { title: 'On the Deployment itself', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            karpenter.sh/do-not-disrupt: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/do-not-disrupt does not reach the pods from here; it belongs into spec.template.metadata.annotations
        spec:
          template:
            metadata:
              labels:
                app: web`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            metadata:
              labels:
                app: web
              annotations:
                karpenter.sh/do-not-disrupt: "true"` },
    { title: 'As a label of the pods', yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: report
        spec:
          template:
            metadata:
              labels:
                app: report
                karpenter.sh/do-not-disrupt: "true"
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/do-not-disrupt is an annotation; as a label it does not protect the pods
              annotations:
                team: data`,
      fixed: `
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: report
        spec:
          template:
            metadata:
              labels:
                app: report
              annotations:
                team: data
                karpenter.sh/do-not-disrupt: "true"` },
    { title: 'On the Job that a CronJob starts', yaml: `
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
          jobTemplate:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "true"
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/do-not-disrupt does not reach the pods from here; it belongs into spec.jobTemplate.spec.template.metadata.annotations
            spec:
              template:
                spec:
                  restartPolicy: Never` },
    { title: 'A patch that leaves the pods to its target', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            karpenter.sh/do-not-disrupt: "true"` },
    { title: 'On the pods', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "true"` },
    { title: 'On a Pod', yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            karpenter.sh/do-not-disrupt: "true"` },
  ],
  mentions: [doNotDisrupt],
  *check(resource) {
    const { root, kind } = resource;
    const path = podMetadataPath(kind.name);
    const [around, pods] = [root.at(path.replace(/\.?metadata$/, '') || 'metadata'), root.at(path)];
    const right = pods?.get('annotations');
    // Somebody who has it where it counts needs no advice; a template may add it there, and a patch leaves out what its target has.
    if (!around || right?.get(doNotDisrupt) || [pods ?? around, right].some((it) => it && (it.unknown || mayHaveMore(resource, it)))) return;
    for (const above of ['metadata', 'spec.jobTemplate.metadata']) {
      if (above !== path) yield* judge(resource, root.at(above)?.get('annotations'), above, say`${doNotDisrupt} does not reach the pods from here; it belongs into ${path}.annotations`);
    }
    yield* judge(resource, pods?.get('labels'), path, say`${doNotDisrupt} is an annotation; as a label it does not protect the pods`);
  },
};

function* judge(resource: Resource, map: Node | undefined, above: string, message: Finding['message']): Iterable<Finding> {
  const entry = map?.entries().find((it) => it.name === doNotDisrupt && !it.merged);
  if (!map || !entry) return;
  const edits = moved(resource, map, above);
  yield { span: entry.key, message, ...(edits ? { fix: { title: say`Move it to the annotations of the pods`, edits } } : {}) };
}

/** Takes the entry out, with its map when nothing else is in there, and puts it to the pods' annotations. */
function moved(resource: Resource, map: Node, above: string): readonly Edit[] | undefined {
  const { root, document, kind } = resource;
  const value = stringOf(map.get(doNotDisrupt));
  const pods = root.at(podMetadataPath(kind.name));
  const holder = root.at(above);
  if (value === undefined || !pods || !holder) return undefined;
  const removed = map.entries().length > 1 ? removeKey(document, map, doNotDisrupt) : removeKey(document, holder, nameOf(holder, map));
  const annotations = pods.get('annotations');
  const field = `${doNotDisrupt}: ${JSON.stringify(value)}`;
  const added = annotations ? insertKey(document, annotations, doNotDisrupt, JSON.stringify(value)) : insertKey(document, pods, 'annotations', pods.style === 'flow' ? `{ ${field} }` : `\n  ${field}`);
  return removed && added && !touch(removed, added) ? [removed, added] : undefined;
}

function nameOf(holder: Node, map: Node): string {
  return holder.get('labels') === map ? 'labels' : 'annotations';
}

function touch(one: Edit, other: Edit): boolean {
  return one.span.start <= other.span.end && other.span.start <= one.span.end;
}
