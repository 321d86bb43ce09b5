import type { Domain } from '../../../engine/model.js';
import { kmsKey, resourceTags, selectorTags, volumeSizes } from '../../shared/awsDomains.js';
import { wellKnown } from '../../shared/offers.js';

const self = { group: 'eks.amazonaws.com', name: 'NodeClass' } as const;

/** Source: https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html. */
export const domains: readonly Domain[] = [
  ...selectorTags('spec.subnetSelectorTerms[].tags.*', self),
  ...selectorTags('spec.securityGroupSelectorTerms[].tags.*', self),
  ...selectorTags('spec.podSubnetSelectorTerms[].tags.*', self),
  ...selectorTags('spec.podSecurityGroupSelectorTerms[].tags.*', self),
  ...selectorTags('spec.capacityReservationSelectorTerms[].tags.*', self),
  resourceTags('spec.tags.*'),
  volumeSizes('spec.ephemeralStorage.size', ['80Gi', '100Gi', '160Gi', '200Gi', '500Gi']),
  wellKnown('spec.ephemeralStorage.iops', 'value', { 3000: 'the default', 6000: 'twice the default', 16000: 'the most' }),
  wellKnown('spec.ephemeralStorage.throughput', 'value', { 125: 'MiB/s; the default', 250: 'MiB/s', 500: 'MiB/s', 1000: 'MiB/s; the most' }),
  kmsKey('spec.ephemeralStorage.kmsKeyID'),
  wellKnown('spec.advancedNetworking.ipv4PrefixSize', 'value', [['Auto', 'prefixes of 16 addresses where they fit; the default'], ['32', 'single addresses only, for small or fragmented subnets']]),
  wellKnown('spec.advancedNetworking.networkInterfaces[].interfaceType', 'value', { interface: 'carries IP traffic', 'efa-only': 'carries EFA traffic only and has no address' }),
  wellKnown('spec.advancedNetworking.noProxy[]', 'value', {
    '169.254.169.254': 'the instance metadata service',
    '.svc': 'services of the cluster',
    '.cluster.local': 'names inside the cluster',
    '.amazonaws.com': 'endpoints of AWS that the VPC reaches directly',
  }),
  wellKnown('spec.advancedSecurity.kernelLockdown', 'value', { none: 'the kernel can be changed at run time', integrity: 'nothing can change the running kernel' }),
];
