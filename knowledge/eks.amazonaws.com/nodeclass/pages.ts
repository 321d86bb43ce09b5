/** The guide's page about the NodeClass of EKS Auto Mode. */
export const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html';
/** The CRD as a cluster of December 2024 had it. AWS publishes none. */
export const crd = 'https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/nodeclass_v1.json';
