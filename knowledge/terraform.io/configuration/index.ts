import type { Kind } from '../../../engine/model.js';
import { looksLikeTerraform } from '../../networks/readers/terraform.js';

/** Files of Terraform are not checked; what they say of a cluster's networks is compared with the files that are. */
export const terraformConfiguration: Kind = {
  group: 'terraform.io',
  version: 'v1',
  name: 'Configuration',
  summary: 'What Terraform makes: here only the clusters of EKS, and only for other files to be compared with.',
  link: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster',
  scope: 'File',
  receiver: 'Terraform',
  unknownFields: 'pruned',
  knownIn: 'the AWS provider of 2026',
  markers: ['remote_network_config', 'service_ipv4_cidr'],
  foreign: looksLikeTerraform,
  schema: {},
  docs: {},
  domains: [],
  links: [],
  rules: [],
  samples: [],
};
