import type { Domain } from '../../../engine/model.js';
import { kubeletDomains } from '../../shared/kubeletDomains.js';
import type { LabelUser } from '../../shared/labels.js';
import { wellKnown } from '../../shared/offers.js';
import { nodeDomains } from './nodeDomains.js';
import { requirementDomains } from './requirements.js';

/** What can stand in a v1beta1 node: as in v1, without the fields that v1 brought. */
export function oldNodeDomains(prefix: string, user: LabelUser): readonly Domain[] {
  const newer = ['nodeClassRef.group', 'nodeClassRef.kind', 'expireAfter', 'terminationGracePeriod'].map((it) => `${prefix}.${it}`);
  return [
    ...requirementDomains(`${prefix}.requirements`, user),
    ...nodeDomains(prefix).filter(({ path }) => !newer.includes(path)),
    wellKnown(`${prefix}.nodeClassRef.apiVersion`, 'value', { 'karpenter.k8s.aws/v1beta1': 'the EC2NodeClass before v1' }),
    wellKnown(`${prefix}.nodeClassRef.kind`, 'value', { EC2NodeClass: 'of karpenter.k8s.aws' }),
    ...kubeletDomains(`${prefix}.kubelet`),
  ];
}
