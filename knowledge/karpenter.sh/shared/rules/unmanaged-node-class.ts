import { lookUp, nearest, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

/** The node classes of AWS: Karpenter's own and Auto Mode's. */
const kindOfGroup: Readonly<Record<string, string>> = Object.freeze({
  'karpenter.k8s.aws': 'EC2NodeClass',
  'eks.amazonaws.com': 'NodeClass',
});

export const unmanagedNodeClass: Rule = {
  id: 'unmanaged-node-class',
  severity: 'warning',
  summary: 'The group and kind of `nodeClassRef` do not belong together.',
  why: `
    A controller takes care of pools whose node class it knows and passes over all others: no status, no event, no node.
    Karpenter on EC2 reads \`karpenter.k8s.aws\` \`EC2NodeClass\`, EKS Auto Mode reads \`eks.amazonaws.com\` \`NodeClass\`.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/issues/1818', 'https://github.com/kubernetes-sigs/karpenter pkg/controllers/nodepool/readiness'],
  covers: ['KNP004'],
  examples: [
    { title: 'Kind of one, group of the other', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: eks.amazonaws.com
                kind: EC2NodeClass
      #               ^^^^^^^^^^^^ eks.amazonaws.com has no kind EC2NodeClass; no controller will take care of this pool
                name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: eks.amazonaws.com
                kind: NodeClass
                name: default` },
    { title: 'A group that nobody has', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.aws
      #                ^^^^^^^^^^^^^ EC2NodeClass is not of karpenter.aws; no controller will take care of this pool
                kind: EC2NodeClass
                name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default` },
    { title: 'The node class of another cloud', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.azure.com
                kind: AKSNodeClass
                name: default` },
  ],
  *check(resource) {
    const reference = nodeSpecOf(resource)?.get('nodeClassRef');
    const [group, kind] = [reference?.get('group'), reference?.get('kind')];
    const [inGroup, ofKind] = [stringOf(group), stringOf(kind)];
    if (!group || !kind || !inGroup || !ofKind || inGroup.includes('/')) return;
    const expected = lookUp(kindOfGroup, inGroup);
    if (expected === ofKind) return;
    if (expected !== undefined) return yield wrong(kind, expected, say`${inGroup} has no kind ${ofKind}; no controller will take care of this pool`);
    const meant = groupMeant(inGroup, ofKind);
    if (meant !== undefined) yield wrong(group, meant, say`${ofKind} is not of ${inGroup}; no controller will take care of this pool`);
  },
};

function wrong(node: Node, expected: string, message: Finding['message']): Finding {
  return { span: node.span, message, fix: { title: say`Use ${expected}`, edits: [replaceValue(node, expected)] } };
}

/** Groups and kinds of other clouds are fine: only our own kinds with a group that is not theirs are mistakes. */
function groupMeant(group: string, kind: string): string | undefined {
  if (kind.toLowerCase() === 'ec2nodeclass') return 'karpenter.k8s.aws';
  if (kind.toLowerCase() !== 'nodeclass') return undefined;
  return /^eks\b|aws/.test(group) ? 'eks.amazonaws.com' : nearest(group, ['eks.amazonaws.com']);
}
