/** The two programs, at the commits that were read. */
export const hybridCode = 'https://github.com/aws/eks-hybrid/blob/e5f42ca/';
export const amiCode = 'https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/nodeadm/';
export const hybridGuide = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html';
export const hybridValidator = `${hybridCode}internal/node/hybrid/validator.go`;
