/** A kind that no API server has, as people write it for one that there is. */
export interface Stranger {
  readonly written: Pair;
  readonly meant: Pair;
  /** Set where another kind may be meant as well, so that no fix should choose. */
  readonly unsure?: true;
  /** Set where a later release may well serve it. */
  readonly mayCome?: true;
}
export type Pair = readonly [apiVersion: string, kind: string];

const pool: Pair = ['karpenter.sh/v1', 'NodePool'];
const claim: Pair = ['karpenter.sh/v1', 'NodeClaim'];
const overlay: Pair = ['karpenter.sh/v1alpha1', 'NodeOverlay'];
const ec2Class: Pair = ['karpenter.k8s.aws/v1', 'EC2NodeClass'];
const autoClass: Pair = ['eks.amazonaws.com/v1', 'NodeClass'];

/**
 * Misspelt names and names under the API group or version of a neighbour.
 * Source of what there is: https://github.com/aws/karpenter-provider-aws pkg/apis/crds, https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
export const strangerTable: readonly Stranger[] = Object.freeze([
  ...misspelt(pool, ['Nodepool', 'nodePool', 'nodepool', 'NodePools', 'nodepools']),
  ...misspelt(claim, ['Nodeclaim', 'nodeClaim', 'nodeclaim', 'NodeClaims']),
  ...misspelt(overlay, ['Nodeoverlay', 'nodeOverlay', 'nodeoverlay', 'NodeOverlays']),
  ...misspelt(ec2Class, ['Ec2NodeClass', 'EC2Nodeclass', 'EC2nodeclass', 'Ec2Nodeclass', 'ec2NodeClass', 'ec2nodeclass', 'EC2NodeClasses']),
  ...misspelt(autoClass, ['Nodeclass', 'nodeClass', 'nodeclass', 'NodeClasses']),
  ...elsewhere(pool, ['karpenter.k8s.aws/v1', 'karpenter.k8s.aws/v1beta1', 'eks.amazonaws.com/v1', 'karpenter.sh/v1alpha1']),
  ...elsewhere(claim, ['karpenter.k8s.aws/v1', 'eks.amazonaws.com/v1', 'karpenter.sh/v1alpha1']),
  ...elsewhere(ec2Class, ['karpenter.sh/v1', 'karpenter.sh/v1beta1', 'karpenter.k8s.aws/v1alpha1']),
  ...elsewhere(autoClass, ['eks.amazonaws.com/v1alpha1', 'eks.amazonaws.com/v1beta1']),
  { written: ['karpenter.sh/v1', 'NodeOverlay'], meant: overlay, mayCome: true },
  { written: ['karpenter.sh/v1beta1', 'NodeOverlay'], meant: overlay, mayCome: true },
  { written: ['karpenter.sh/v1', 'NodeClass'], meant: autoClass, unsure: true },
  { written: ['karpenter.k8s.aws/v1', 'NodeClass'], meant: ec2Class, unsure: true },
  { written: ['eks.amazonaws.com/v1', 'EC2NodeClass'], meant: ec2Class, unsure: true },
  { written: ['karpenter.sh/v1', 'Provisioner'], meant: pool, unsure: true },
  { written: ['karpenter.k8s.aws/v1', 'AWSNodeTemplate'], meant: ec2Class, unsure: true },
] as const);

function misspelt(meant: Pair, names: readonly string[]): readonly Stranger[] {
  return names.map((name) => ({ written: [meant[0], name], meant }));
}

function elsewhere(meant: Pair, apiVersions: readonly string[]): readonly Stranger[] {
  return apiVersions.map((apiVersion) => ({ written: [apiVersion, meant[1]], meant }));
}
