import { replaceValue, say } from '../../../engine/kit.js';
import type { Message, Rule } from '../../../engine/model.js';
import { strangerTable, type Stranger } from '../strangerTable.js';

export const unknownKind: Rule = {
  id: 'unknown-kind',
  severity: 'error',
  summary: 'No API server has this pair of apiVersion and kind.',
  why: `
    The names of kinds are told apart by upper and lower case, and each belongs to one API group: NodePools are \`karpenter.sh\` also where EKS Auto Mode reads them, while their node classes belong to the provider.
    The object is refused before anybody looks into it, so nothing else in it is checked here either.
    A version that a later release may bring is a warning.`,
  sources: ['https://github.com/aws/karpenter-provider-aws pkg/apis/crds', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html'],
  upstream: ['no matches for kind "Nodepool" in version "karpenter.sh/v1"', 'ensure CRDs are installed first'],
  examples: [
    { title: 'Another case', yaml: `
        apiVersion: karpenter.sh/v1
        kind: Nodepool
      #       ^^^^^^^^ karpenter.sh/v1 has no kind Nodepool; did you mean NodePool?
        metadata:
          name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default` },
    { title: 'The group of its neighbour', yaml: `
        apiVersion: karpenter.sh/v1
      #             ^^^^^^^^^^^^^^^ karpenter.sh/v1 has no kind EC2NodeClass, which is karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default`,
      fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default` },
    { title: 'Under EKS Auto Mode too, pools are those of Karpenter', yaml: `
        apiVersion: eks.amazonaws.com/v1
      #             ^^^^^^^^^^^^^^^^^^^^ eks.amazonaws.com/v1 has no kind NodePool, which is karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default` },
    { title: 'One of two may be meant', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: NodeClass
      #       ^^^^^^^^^ karpenter.k8s.aws/v1 has no kind NodeClass; did you mean EC2NodeClass?
        metadata:
          name: default` },
    { title: 'A version that may come', yaml: `
        apiVersion: karpenter.sh/v1
      #             ^^^^^^^^^^^^^^^ karpenter.sh/v1 has no kind NodeOverlay, which is karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default` },
    { title: 'A pair that there is', yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: default
        spec: {}` },
  ],
  *check({ root, kind }) {
    const stranger = strangerTable.find(({ written: [apiVersion, name] }) => apiVersion === `${kind.group}/${kind.version}` && name === kind.name);
    if (!stranger) return;
    const { meant: [apiVersion, name], unsure, mayCome } = stranger;
    const isKindWrong = name !== kind.name;
    const node = root.get(isKindWrong ? 'kind' : 'apiVersion');
    if (!node) return;
    yield {
      span: node.span,
      ...(mayCome && { severity: 'warning' }),
      message: words(stranger),
      ...(!unsure && { fix: { title: say`Use ${isKindWrong ? name : apiVersion}`, edits: [replaceValue(node, isKindWrong ? name : apiVersion)] } }),
    };
  },
};

function words({ written: [apiVersion, kind], meant }: Stranger): Message {
  if (kind === meant[1]) return say`${apiVersion} has no kind ${kind}, which is ${meant[0]}`;
  return say`${apiVersion} has no kind ${kind}; did you mean ${meant[1]}?`;
}
