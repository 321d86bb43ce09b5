import { deriveWorld, placeOfAbsence, say } from '../../../engine/kit.js';
import type { Resource, Rule, World } from '../../../engine/model.js';
import { gatewayLabel, gatewayValues } from '../readers/gateway.js';

export const gatewayWithoutNodes: Rule = {
  id: 'gateway-without-nodes',
  severity: 'warning',
  summary: 'No NodePool makes nodes for the hybrid nodes gateway.',
  why: 'With `autoMode.enabled`, which is the default, the pods of the gateway run on nodes of EKS Auto Mode with the label `hybrid-gateway-node: "true"` only. A NodePool has to give it, together with a taint of the same key that keeps other pods away.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html'],
  covers: ['HN28'],
  across: true,
  examples: [
    {
      title: 'Pools, and none of them for the gateway',
      files: {
        'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: apps }
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: default }
              requirements: []`,
      },
      yaml: `
        vpcCIDR: 10.0.0.0/16
      # ^^^^^^^ The gateway runs on nodes with the label hybrid-gateway-node, which no NodePool here gives
        podCIDRs: 10.85.0.0/16
        routeTableIDs: rtb-0123456789abcdef0`,
    },
    {
      title: 'A pool for it',
      files: {
        'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: gateway }
        spec:
          template:
            metadata:
              labels: { hybrid-gateway-node: "true" }
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: default }
              requirements: []
              taints: [{ key: hybrid-gateway-node, value: "true", effect: NoSchedule }]`,
      },
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.85.0.0/16
        routeTableIDs: rtb-0123456789abcdef0`,
    },
  ],
  *check({ root }, world) {
    const values = gatewayValues(root);
    const enabled = values?.at('autoMode.enabled');
    const label = gatewayLabel(values);
    const pools = autoModePools(world);
    if (!values || label === undefined || (enabled && enabled.value !== true) || pools.length === 0) return;
    if (pools.some((it) => mayGive(it, label))) return;
    yield { span: enabled?.span ?? placeOfAbsence(values), message: say`The gateway runs on nodes with the label ${label}, which no NodePool here gives`, missing: true };
  },
};

const autoModePools = deriveWorld((world: World): readonly Resource[] =>
  world.named('karpenter.sh', 'NodePool').filter(({ root }) => root.at('spec.template.spec.nodeClassRef.group')?.value === 'eks.amazonaws.com'));

function mayGive({ root, partial }: Resource, label: string): boolean {
  const labels = root.at('spec.template.metadata.labels');
  return partial === true || labels?.unknown === true || labels?.entries().some((it) => it.unknown || it.name === label) === true;
}
