import { lookUp, numberOf, say, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { condition, on, onValue } from './config.js';

const localZonesPage = 'https://docs.aws.amazon.com/eks/latest/userguide/local-zones.html';
const sizesPage = 'https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-capacity-considerations.html';

/** How many nodes a local control plane of a size carries: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-capacity-considerations.html */
const nodesBySize: Readonly<Record<string, number>> = Object.freeze({ large: 20, xlarge: 100, '2xlarge': 250, '4xlarge': 500 });

/** Zones outside of a Region's own: Local Zones such as us-west-2-lax-1a, Wavelength such as us-east-1-wl1-bos-wlz-1. */
function sortOf(zone: Node): 'Local Zone' | 'Wavelength Zone' | 'zone of the Region' | undefined {
  const name = stringOf(zone) ?? '';
  if (/^[a-z]{2}(?:-[a-z]+)+-\d-.*wlz-?\d+$/.test(name)) return 'Wavelength Zone';
  if (/^[a-z]{2}(?:-[a-z]+)+-\d-[a-z]{3}-\d[a-z]$/.test(name)) return 'Local Zone';
  return /^[a-z]{2}(?:-[a-z]+)+-\d[a-z]$/.test(name) ? 'zone of the Region' : undefined;
}

/** Local Zones, Wavelength, and how much a control plane on an Outpost carries. */
export const edgeConditions: readonly Rule[] = [
  condition({
    id: 'edge-zone-for-control-plane',
    covers: [],
    severity: 'warning',
    source: localZonesPage,
    summary: 'The control plane is to stand in a Local Zone or a Wavelength Zone.',
    why: 'The control plane stays in zones of the Region: EKS takes no subnets of other zones when it makes a cluster. eksctl puts the Local Zones of `localZones` into the VPC and keeps them for nodes.',
    fires: `
      metadata: { name: shop, region: us-west-2 }
      availabilityZones: [us-west-2a, us-west-2b, us-west-2-lax-1a]
    #                                             ^^^^^^^^^^^^^^^^ us-west-2-lax-1a is a Local Zone, where EKS puts no control plane; zones for nodes stand in localZones`,
    passes: `
      metadata: { name: shop, region: us-west-2 }
      availabilityZones: [us-west-2a, us-west-2b]
      localZones: [us-west-2-lax-1a]`,
  }, function* ({ root }) {
    for (const zone of root.get('availabilityZones')?.items() ?? []) {
      const sort = sortOf(zone);
      if (sort === 'Local Zone') yield onValue(zone, say`${zone.text} is a Local Zone, where EKS puts no control plane; zones for nodes stand in localZones`);
      if (sort === 'Wavelength Zone') yield onValue(zone, say`${zone.text} is a Wavelength Zone, where EKS puts no control plane`);
    }
  }),
  condition({
    id: 'not-a-local-zone',
    covers: [],
    severity: 'warning',
    source: localZonesPage,
    summary: 'A zone among the Local Zones is none.',
    why: 'For `localZones` eksctl makes subnets of nodes in Local Zones. Zones of the Region belong into `availabilityZones`.',
    fires: `
      metadata: { name: shop, region: us-west-2 }
      localZones: [us-west-2a]
    #              ^^^^^^^^^^ us-west-2a is a zone of the Region, not a Local Zone such as us-west-2-lax-1a`,
    passes: `
      metadata: { name: shop, region: us-west-2 }
      localZones: [us-west-2-lax-1a]
      nodeGroups:
        - name: near
          localZones: [us-west-2-lax-1a]`,
  }, function* ({ root, groups }) {
    for (const list of [root, ...groups.map(({ node }) => node)].flatMap((it) => it.get('localZones') ?? [])) {
      for (const zone of list.items()) {
        const sort = sortOf(zone);
        if (sort === 'zone of the Region') yield onValue(zone, say`${zone.text} is a zone of the Region, not a Local Zone such as us-west-2-lax-1a`);
        if (sort === 'Wavelength Zone') yield onValue(zone, say`${zone.text} is a Wavelength Zone, not a Local Zone such as us-west-2-lax-1a`);
      }
    }
  }),
  condition({
    id: 'managed-nodes-in-wavelength',
    covers: [],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html',
    summary: 'A managed nodegroup is to stand in a Wavelength Zone.',
    why: 'Nodes in Wavelength Zones are self-managed: EKS makes no managed nodegroups there.',
    fires: `
      metadata: { name: shop, region: us-east-1 }
      managedNodeGroups:
        - name: near
          availabilityZones: [us-east-1-wl1-bos-wlz-1]
    #                         ^^^^^^^^^^^^^^^^^^^^^^^ us-east-1-wl1-bos-wlz-1 is a Wavelength Zone, which has self-managed nodes only; use nodeGroups`,
    passes: `
      metadata: { name: shop, region: us-east-1 }
      nodeGroups:
        - name: near
          availabilityZones: [us-east-1-wl1-bos-wlz-1]`,
  }, function* ({ groups }) {
    for (const { node } of groups.filter((it) => it.managed)) {
      for (const zone of node.get('availabilityZones')?.items() ?? []) {
        if (sortOf(zone) === 'Wavelength Zone') yield onValue(zone, say`${zone.text} is a Wavelength Zone, which has self-managed nodes only; use nodeGroups`);
      }
    }
  }),
  condition({
    id: 'small-outpost-control-plane',
    covers: ['OP26'],
    severity: 'warning',
    source: sizesPage,
    summary: 'A local cluster has more nodes than its control plane is made for.',
    why: 'AWS advises `large` for up to 20 nodes, `xlarge` for 100, `2xlarge` for 250 and `4xlarge` for 500. The size cannot be changed later.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
        controlPlaneInstanceType: m5.large
    #   ^^^^^^^^^^^^^^^^^^^^^^^^ A control plane of the size large is made for up to 20 nodes; these nodegroups start with 30
      vpc:
        id: vpc-0123456789abcdef0
      nodeGroups:
        - name: workers
          desiredCapacity: 30`,
    passes: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
        controlPlaneInstanceType: m5.xlarge
      vpc:
        id: vpc-0123456789abcdef0
      nodeGroups:
        - name: workers
          desiredCapacity: 30`,
  }, function* ({ at, groups }) {
    const type = at('outpost.controlPlaneInstanceType');
    const [, size = ''] = /\.([a-z0-9]+)$/.exec(stringOf(type) ?? '') ?? [];
    const most = lookUp(nodesBySize, size);
    const nodes = groups.reduce((sum, { node }) => sum + (numberOf(node.get('desiredCapacity')) ?? numberOf(node.get('minSize')) ?? 0), 0);
    if (type && most !== undefined && nodes > most) yield on(type, say`A control plane of the size ${size} is made for up to ${most} nodes; these nodegroups start with ${nodes}`);
  }),
];
