import { isSet, removeKeys, say } from '../../../engine/kit.js';
import type { Document, Edit, Node, Rule } from '../../../engine/model.js';

/** Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/ */
const ofMetadata: readonly string[] = [
  'managedFields', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink', 'deletionTimestamp', 'deletionGracePeriodSeconds',
];

/**
 * Annotations and finalizers that kubectl and the controllers write.
 * Source: https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/labels.go,
 * https://github.com/aws/karpenter-provider-aws pkg/apis/v1/labels.go
 */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const annotations: readonly string[] = [
  lastApplied, 'karpenter.sh/nodepool-hash', 'karpenter.sh/nodepool-hash-version', 'karpenter.k8s.aws/ec2nodeclass-hash', 'karpenter.k8s.aws/ec2nodeclass-hash-version',
];
const finalizers: readonly string[] = ['karpenter.sh/termination', 'karpenter.k8s.aws/termination'];

/** One hint for each object that was copied out of a cluster, with a fix that leaves what people write. */
export const clusterGeneratedFields: Rule = {
  id: 'cluster-generated-fields',
  severity: 'hint',
  summary: 'The object carries what the cluster has added to it.',
  why: `
    \`kubectl get -o yaml\` prints more than anybody wrote: \`status\`, \`managedFields\`, \`uid\` and the like.
    Applied again, most of it is ignored; a \`resourceVersion\` makes the API server refuse the update as a conflict.
    In a stored file it hides what the author wants.`,
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/',
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
  ],
  examples: [
    {
      title: 'A pool as the cluster prints it',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          annotations:
            karpenter.sh/nodepool-hash: "4012513481623584108"
            kubectl.kubernetes.io/last-applied-configuration: |
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cluster adds such fields by itself; a stored file does not need them
              {"apiVersion":"karpenter.sh/v1","kind":"NodePool"}
          # made by hand
          creationTimestamp: "2026-01-31T08:00:00Z"
          generation: 3
          name: default
          uid: 0d7c2c2e-7a2b-4f0e-9d57-0c8a0a1b2c3d
        spec:
          weight: 10
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []
        status:
          resources: { cpu: "4" }`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          # made by hand
          name: default
        spec:
          weight: 10
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []`,
    },
    { title: 'A pool as people write it', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations: { team: data }` },
  ],
  *check({ root, document }) {
    const metadata = root.get('metadata');
    const keys = [...ofMetadata.map((it) => metadata?.get(it)), root.get('status'), metadata?.get('annotations')?.get(lastApplied)];
    const [first] = keys.filter((it) => it?.key !== undefined && isOwn(it, document)).sort((a, b) => a!.span.start - b!.span.start);
    if (!first?.key) return;
    yield {
      span: first.key,
      message: say`The cluster adds such fields by itself; a stored file does not need them`,
      fix: { title: say`Remove cluster-generated fields`, edits: edits(document, root, metadata) },
    };
  },
};

/** What comes through an alias stands elsewhere. */
function isOwn({ key, span }: Node, { text }: Document): boolean {
  return key !== undefined && key.start <= span.start && text[span.start] !== '*';
}

function edits(document: Document, root: Node, metadata: Node | undefined): readonly Edit[] {
  const top = removeKeys(document, root, ['status']);
  if (metadata?.type !== 'map') return top;
  const notes = metadata.get('annotations');
  const tasks = metadata.get('finalizers');
  const notesGo = isSet(notes) && notes.entries().length > 0 && notes.entries().every((it) => annotations.includes(it.name));
  const tasksGo = isSet(tasks) && tasks.items().length > 0 && tasks.items().every((it) => finalizers.includes(it.text));
  const gone = [...ofMetadata, ...(notesGo ? ['annotations'] : []), ...(tasksGo ? ['finalizers'] : [])];
  return [...top, ...removeKeys(document, metadata, gone), ...(notes && !notesGo ? removeKeys(document, notes, annotations) : [])];
}
