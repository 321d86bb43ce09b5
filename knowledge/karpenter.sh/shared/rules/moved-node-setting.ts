import { removeKey, say, stringOf } from '../../../../engine/kit.js';
import type { Message, Resource, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const movedNodeSetting: Rule = {
  id: 'moved-node-setting',
  severity: 'warning',
  summary: 'The setting was here before v1 and is not any more.',
  why: `
    \`kubelet\` moved from the pool to the EC2NodeClass, and \`resources\` is only in NodeClaims, which Karpenter writes.
    \`kubectl\` refuses them here; Helm, Argo CD and Terraform let the API server drop them without a word, and the setting is lost.`,
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/'],
  covers: ['KNP096'],
  examples: [
    { title: 'Kubelet settings of a v1beta1 pool', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              kubelet:
      #       ^^^^^^^ kubelet is not read here since v1; it is spec.kubelet of the EC2NodeClass
                maxPods: 58` },
    { title: 'Resources', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: 720h
              resources: {}
      #       ^^^^^^^^^ resources is not read in a NodePool; Karpenter works it out for each node`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: 720h` },
    { title: 'Kubelet settings where they are now', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec:
          kubelet:
            maxPods: 58` },
  ],
  mentions: ['kubelet', 'resources', 'status'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    const moved = resource.kind.name === 'NodePool' ? ['kubelet', 'resources', 'status'] : ['kubelet'];
    for (const { name, key } of spec?.entries() ?? []) {
      if (!spec || !moved.includes(name)) continue;
      const edit = name === 'kubelet' || spec.entries().length === 1 ? undefined : removeKey(resource.document, spec, name);
      yield { span: key, message: reason(resource, name), ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};

function reason(resource: Resource, name: string): Message {
  if (name !== 'kubelet') return say`${name} is not read in a NodePool; Karpenter works it out for each node`;
  const group = stringOf(nodeSpecOf(resource)?.at('nodeClassRef.group'));
  if (group === 'eks.amazonaws.com') return say`kubelet is not read here, and Auto Mode has no kubelet settings`;
  return say`kubelet is not read here since v1; it is spec.kubelet of the EC2NodeClass`;
}
