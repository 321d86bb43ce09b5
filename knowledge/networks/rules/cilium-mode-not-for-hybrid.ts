import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { ciliumValues } from '../readers/cilium.js';
import { literal } from '../readers/values.js';

export const ciliumModeNotForHybrid: Rule = {
  id: 'cilium-mode-not-for-hybrid',
  severity: 'warning',
  summary: 'Cilium for hybrid nodes is to use a mode that EKS does not support there.',
  why: 'On hybrid nodes EKS supports Cilium with addresses from a pool of the cluster (`ipam.mode: cluster-pool`) and VXLAN between nodes. Network interfaces of EC2 do not exist there, and routing without a tunnel needs routes that you make and look after yourself.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['HN25'],
  examples: [
    {
      title: 'Addresses of EC2, without a tunnel',
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          mode: eni
      #         ^^^ Hybrid nodes need ipam.mode cluster-pool, not eni
        eni:
          enabled: true
      #            ^^^^ Hybrid nodes have no network interfaces of EC2
        routingMode: native
      #              ^^^^^^ On hybrid nodes EKS supports Cilium with VXLAN, not with routingMode native`,
    },
    {
      title: 'On EC2',
      yaml: `
        ipam:
          mode: eni
          operator:
            clusterPoolIPv4MaskSize: 25
        eni:
          enabled: true`,
    },
  ],
  *check(resource) {
    const values = ciliumValues(resource);
    if (!values || !asksForHybrid(values)) return;
    const [mode, eni, routing] = [values.at('ipam.mode'), values.at('eni.enabled'), values.get('routingMode')];
    if (mode && literal(mode) !== undefined && literal(mode) !== 'cluster-pool') yield { span: mode.span, message: say`Hybrid nodes need ipam.mode cluster-pool, not ${mode.text}` };
    if (eni?.value === true) yield { span: eni.span, message: say`Hybrid nodes have no network interfaces of EC2` };
    if (routing && literal(routing) === 'native') yield { span: routing.span, message: say`On hybrid nodes EKS supports Cilium with VXLAN, not with routingMode native` };
  },
};
