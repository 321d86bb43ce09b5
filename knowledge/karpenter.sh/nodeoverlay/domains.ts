import type { Domain } from '../../../engine/model.js';
import { quantities } from '../../shared/amountDomains.js';
import { wellKnown } from '../../shared/offers.js';
import { requirementDomains } from '../shared/requirements.js';

/** Capacity that Karpenter knows by itself is refused: pkg/apis/v1alpha1/nodeoverlay_validation.go of https://github.com/kubernetes-sigs/karpenter. */
export const domains: readonly Domain[] = [
  ...requirementDomains('spec.requirements', 'nodeOverlay'),
  wellKnown('spec.capacity.*', 'key', {
    'smarter-devices/fuse': 'devices that a device plugin shares out',
    'nvidia.com/gpu': 'GPUs as shared or sliced by the NVIDIA device plugin',
    'hugepages-2Mi': 'pages of 2 MiB that the nodes set aside',
    'hugepages-1Gi': 'pages of 1 GiB that the nodes set aside',
  }),
  quantities('spec.capacity.*', { 'hugepages-2Mi': ['1Gi', '2Gi'], 'hugepages-1Gi': ['4Gi', '8Gi'], 'smarter-devices/fuse': ['1', '8'] }),
  wellKnown('spec.priceAdjustment', 'value', {
    '-10%': 'ten percent cheaper than the price Karpenter knows, for a discount',
    '+10%': 'ten percent dearer, to use such types later',
    '-0.05': '5 cents an hour cheaper',
    '+0.05': '5 cents an hour dearer, for instance for a licence',
  }),
  wellKnown('spec.price', 'value', { '0.05': '5 cents an hour, whatever the type costs in EC2' }),
];
