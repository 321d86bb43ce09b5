import { insertKey, isSet, mayHaveMore, parseCidr, removeKey, replaceRaw, say, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { condition, excluded, isEmpty, isFilled, isTrue, on, onValue, type Config } from './config.js';

const vpcPage = 'https://eksctl.io/usage/vpc-configuration/';
const privatePage = 'https://eksctl.io/usage/eks-private-cluster/';

/** The private subnets that are named, and whether all of them are. */
function privateSubnets({ at, resource }: Config): { readonly all: readonly Node[]; readonly whole: boolean } {
  const map = at('vpc.subnets.private');
  return { all: map?.entries().map((it) => it.node) ?? [], whole: !map || (map.type === 'map' && !mayHaveMore(resource, map)) };
}

/** Zones of subnets: `az`, else the name they stand under when it is one. */
function zonesOf({ at }: Config): ReadonlySet<string> {
  const entries = at('vpc.subnets.private')?.entries() ?? [];
  return new Set(entries.map((it) => stringOf(it.node.get('az')) || it.name));
}

/** vpc, zones and privateCluster. */
export const vpcConditions: readonly Rule[] = [
  condition({
    id: 'subnets-beside-zones',
    covers: ['EK063'],
    source: 'https://eksctl.io/usage/vpc-subnet-settings/',
    summary: 'Zones are listed beside subnets that have theirs.',
    why: 'The zones of a cluster follow from its subnets. `availabilityZones` is for subnets that eksctl makes.',
    fires: `
      availabilityZones: [eu-central-1a, eu-central-1b]
    # ^^^^^^^^^^^^^^^^^ availabilityZones cannot be set together with vpc.subnets
      vpc:
        subnets:
          private:
            eu-central-1a: { id: subnet-0123456789abcdef0 }
            eu-central-1b: { id: subnet-0123456789abcdef1 }`,
    fixed: `
      vpc:
        subnets:
          private:
            eu-central-1a: { id: subnet-0123456789abcdef0 }
            eu-central-1b: { id: subnet-0123456789abcdef1 }`,
    passes: `
      availabilityZones: [eu-central-1a, eu-central-1b]`,
  }, function* ({ root, at, isWhole, resource }) {
    const zones = root.get('availabilityZones');
    const named = ['vpc.subnets.private', 'vpc.subnets.public'].some((it) => at(it)?.entries().length);
    if (!isFilled(zones) || !named || !isWhole(root)) return;
    const edit = removeKey(resource.document, root, 'availabilityZones');
    yield on(zones, say`availabilityZones cannot be set together with vpc.subnets`, edit ? { fix: { title: say`Remove availabilityZones`, edits: [edit] } } : {});
  }),
  condition({
    id: 'single-zone',
    covers: ['EK064'],
    source: vpcPage,
    summary: 'A cluster is to be in one zone.',
    why: 'The control plane stands in two zones at least. Nodegroups may name one of them.',
    fires: `
      availabilityZones: [eu-central-1a]
    # ^^^^^^^^^^^^^^^^^ A cluster needs two zones at least`,
    passes: `
      availabilityZones: [eu-central-1a, eu-central-1b]`,
  }, function* ({ root, resource }) {
    const zones = root.get('availabilityZones');
    if (zones?.type === 'list' && zones.items().length === 1 && !mayHaveMore(resource, zones)) yield on(zones, say`A cluster needs two zones at least`);
  }),
  condition({
    id: 'both-endpoints-off',
    covers: ['EK065'],
    source: 'https://eksctl.io/usage/vpc-cluster-access/',
    summary: 'The API server could be reached from nowhere.',
    why: 'With both endpoints off nobody can call the API server, nodes included. `privateAccess` is off unless it is set.',
    fires: `
      vpc:
        clusterEndpoints:
          publicAccess: false
    #                   ^^^^^ With publicAccess off privateAccess has to be on`,
    fixed: `
      vpc:
        clusterEndpoints:
          publicAccess: false
          privateAccess: true`,
    passes: `
      vpc:
        clusterEndpoints:
          publicAccess: false
          privateAccess: true`,
  }, function* ({ at, root, isWhole, resource }) {
    const endpoints = at('vpc.clusterEndpoints');
    const open = endpoints?.get('publicAccess');
    const inner = endpoints?.get('privateAccess');
    if (!endpoints || open?.value !== false || isSet(root.get('outpost')) || !isWhole(root)) return;
    if (!(inner?.value === false || (!isSet(inner) && isWhole(endpoints)))) return;
    const edit = inner ? replaceRaw(inner, 'true') : insertKey(resource.document, endpoints, 'privateAccess', 'true');
    const fix = edit ? { fix: { title: say`Turn privateAccess on`, edits: [edit] } } : {};
    yield onValue(open, say`With publicAccess off privateAccess has to be on`, inner ? fix : { missing: true, ...fix });
  }),
  condition({
    id: 'control-plane-groups-twice',
    covers: ['EK066'],
    source: 'https://eksctl.io/usage/cluster-subnets-security-groups/',
    summary: 'Security groups of the control plane are named in two ways.',
    why: '`vpc.securityGroup` names the one for all, `vpc.controlPlaneSecurityGroupIDs` those of the control plane.',
    constraint: { path: 'vpc', of: 'atMostOne', fields: ['securityGroup', 'controlPlaneSecurityGroupIDs'] },
    fires: `
      vpc:
        securityGroup: sg-0123456789abcdef0
        controlPlaneSecurityGroupIDs: [sg-0123456789abcdef1]
    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ controlPlaneSecurityGroupIDs cannot be set together with securityGroup`,
    passes: `
      vpc:
        controlPlaneSecurityGroupIDs: [sg-0123456789abcdef1]`,
  }, function* (config) {
    const vpc = config.root.get('vpc');
    if (vpc) yield* excluded(config, vpc, 'securityGroup', ['controlPlaneSecurityGroupIDs']);
  }),
  condition({
    id: 'control-plane-subnets',
    covers: ['EK067', 'EK068', 'EK069', 'EK070'],
    source: vpcPage,
    summary: 'The subnets of the control plane contradict each other, or are too few.',
    why: 'With `controlPlaneOnPrivateSubnets` eksctl picks the private subnets itself, and needs two of them in two zones.',
    fires: `
      vpc:
        controlPlaneOnPrivateSubnets: true
        controlPlaneSubnetIDs: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
    #   ^^^^^^^^^^^^^^^^^^^^^ controlPlaneSubnetIDs cannot be set together with controlPlaneOnPrivateSubnets`,
    passes: `
      vpc:
        controlPlaneOnPrivateSubnets: true`,
  }, function* (config) {
    const vpc = config.root.get('vpc');
    const flag = vpc?.get('controlPlaneOnPrivateSubnets');
    if (!vpc || !isTrue(flag)) return;
    const ids = vpc.get('controlPlaneSubnetIDs');
    if (isFilled(ids)) yield on(ids, say`controlPlaneSubnetIDs cannot be set together with controlPlaneOnPrivateSubnets`);
    const zones = config.root.get('availabilityZones')?.items() ?? [];
    const oneZone = zones.length > 1 && zones.every((it) => it.value !== undefined && it.value === zones[0]!.value);
    if (oneZone && !isSet(vpc.get('subnets')) && config.isWhole(vpc) && !isSet(config.root.get('outpost'))) yield onValue(flag, say`controlPlaneOnPrivateSubnets needs two different zones`);
    const { all, whole } = privateSubnets(config);
    if (!isSet(vpc.get('subnets')) || isSet(config.root.get('outpost')) || !whole || !config.isWhole(vpc) || !config.isWhole(vpc.get('subnets'))) return;
    if (all.length < 2) yield onValue(flag, say`controlPlaneOnPrivateSubnets needs two private subnets at least`, { missing: true });
    else if (all.every((it) => it.type === 'map' && !it.get('az')?.unknown) && zonesOf(config).size < 2) yield onValue(flag, say`controlPlaneOnPrivateSubnets needs private subnets in two zones at least`);
  }),
  condition({
    id: 'unmanaged-shared-group',
    covers: ['EK071'],
    source: vpcPage,
    summary: 'eksctl is to leave alone the rules of a security group that nobody names.',
    why: 'When eksctl makes the shared security group it writes its rules too. `manageSharedNodeSecurityGroupRules: false` is for a group of yours.',
    fires: `
      vpc:
        manageSharedNodeSecurityGroupRules: false
    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This needs sharedNodeSecurityGroup beside it`,
    passes: `
      vpc:
        manageSharedNodeSecurityGroupRules: false
        sharedNodeSecurityGroup: sg-0123456789abcdef0`,
  }, function* ({ root, isWhole }) {
    const vpc = root.get('vpc');
    const flag = vpc?.get('manageSharedNodeSecurityGroupRules');
    if (flag?.value === false && isEmpty(vpc?.get('sharedNodeSecurityGroup')) && isWhole(vpc)) yield on(flag, say`This needs sharedNodeSecurityGroup beside it`, { missing: true });
  }),
  condition({
    id: 'hostname-type-of-existing-subnets',
    covers: ['EK073'],
    source: vpcPage,
    summary: 'Names of nodes are chosen for subnets that exist already.',
    why: 'How nodes are called is a setting of subnets, which eksctl writes only where it makes them.',
    fires: `
      vpc:
        hostnameType: resource-name
    #   ^^^^^^^^^^^^ hostnameType cannot be set together with vpc.subnets
        subnets:
          private:
            eu-central-1a: { id: subnet-0123456789abcdef0 }
            eu-central-1b: { id: subnet-0123456789abcdef1 }`,
    passes: `
      vpc:
        hostnameType: resource-name`,
  }, function* ({ at }) {
    const type = at('vpc.hostnameType');
    const named = ['vpc.subnets.private', 'vpc.subnets.public'].some((it) => (at(it)?.entries().length ?? 0) > 0);
    if (isFilled(type) && named) yield on(type, say`hostnameType cannot be set together with vpc.subnets`);
  }),
  condition({
    id: 'local-zones-unsupported',
    covers: ['EK074', 'EK075', 'EK076'],
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/local-zones.html',
    summary: 'Local Zones stand beside a network that cannot have them.',
    why: 'eksctl makes subnets in Local Zones only in a VPC of its own, which is not fully private and has no NAT gateway in each zone.',
    fires: `
      localZones: [us-west-2-lax-1a]
    # ^^^^^^^^^^ localZones cannot be set together with a highly available NAT gateway
      vpc:
        nat: { gateway: HighlyAvailable }`,
    passes: `
      localZones: [us-west-2-lax-1a]`,
  }, function* ({ root, at }) {
    const zones = root.get('localZones');
    if (!isFilled(zones)) return;
    if (isFilled(at('vpc.id'))) yield on(zones, say`localZones cannot be set together with vpc.id`);
    if (at('vpc.nat.gateway')?.value === 'HighlyAvailable') yield on(zones, say`localZones cannot be set together with a highly available NAT gateway`);
    if (isTrue(at('privateCluster.enabled'))) yield on(zones, say`A fully private cluster cannot have localZones`);
  }),
  condition({
    id: 'private-cluster-endpoints',
    covers: ['EK077', 'EK078'],
    source: privatePage,
    summary: 'A fully private cluster is set up in a way that contradicts it.',
    why: 'In a fully private cluster eksctl sets the endpoints itself, and runs nodes in private subnets: a VPC that exists has to have some.',
    fires: `
      privateCluster:
        enabled: true
      vpc:
        clusterEndpoints:
          publicAccess: true
    #     ^^^^^^^^^^^^ publicAccess cannot be set in a fully private cluster`,
    passes: `
      privateCluster:
        enabled: true`,
  }, function* (config) {
    if (!isTrue(config.at('privateCluster.enabled'))) return;
    for (const name of ['publicAccess', 'privateAccess']) {
      const field = config.at(`vpc.clusterEndpoints.${name}`);
      if (isSet(field)) yield on(field, say`${name} cannot be set in a fully private cluster`);
    }
    const [vpc, id] = [config.root.get('vpc'), config.at('vpc.id')];
    const { all, whole } = privateSubnets(config);
    if (isFilled(id) && all.length === 0 && whole && config.isWhole(vpc)) yield on(id, say`A fully private cluster in a VPC that exists needs vpc.subnets.private`, { missing: true });
  }),
  condition({
    id: 'public-nodes-in-private-cluster',
    covers: ['EK079'],
    source: privatePage,
    summary: 'A nodegroup of a fully private cluster is not in private subnets.',
    why: 'A fully private cluster has private subnets only, so each nodegroup needs `privateNetworking: true`.',
    fires: `
      privateCluster:
        enabled: true
      managedNodeGroups:
        - name: workers
          privateNetworking: false
    #                        ^^^^^ In a fully private cluster this has to be true`,
    fixed: `
      privateCluster:
        enabled: true
      managedNodeGroups:
        - name: workers
          privateNetworking: true`,
    passes: `
      privateCluster:
        enabled: true
      managedNodeGroups:
        - name: workers
          privateNetworking: true`,
  }, function* ({ at, groups, isWhole, resource }) {
    if (!isTrue(at('privateCluster.enabled'))) return;
    for (const { node } of groups) {
      const flag = node.get('privateNetworking');
      const edit = flag ? replaceRaw(flag, 'true') : insertKey(resource.document, node, 'privateNetworking', 'true');
      const fix = edit ? { fix: { title: say`Set privateNetworking: true`, edits: [edit] } } : {};
      if (flag?.value === false) yield onValue(flag, say`In a fully private cluster this has to be true`, fix);
      else if (!isSet(flag) && isWhole(node)) yield on(node, say`In a fully private cluster a nodegroup needs privateNetworking: true`, { missing: true, ...fix });
    }
  }),
  condition({
    id: 'endpoints-of-skipped-creation',
    covers: ['EK080'],
    source: privatePage,
    summary: 'More VPC endpoints are asked for, and eksctl shall make none.',
    why: 'With `skipEndpointCreation` all endpoints are yours to make.',
    fires: `
      privateCluster:
        enabled: true
        skipEndpointCreation: true
        additionalEndpointServices: [autoscaling]
    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^ additionalEndpointServices cannot be set together with skipEndpointCreation`,
    passes: `
      privateCluster:
        enabled: true
        additionalEndpointServices: [autoscaling]`,
  }, function* ({ at }) {
    const more = at('privateCluster.additionalEndpointServices');
    if (isTrue(at('privateCluster.enabled')) && isTrue(at('privateCluster.skipEndpointCreation')) && isFilled(more)) yield on(more, say`additionalEndpointServices cannot be set together with skipEndpointCreation`);
  }),
  condition({
    id: 'vpc-range-size',
    covers: ['EK083', 'EK313'],
    source: vpcPage,
    summary: 'The range of the VPC is too large or too small.',
    why: 'eksctl cuts subnets from a range of /16 to /24, for at most eight zones.',
    fires: `
      vpc:
        cidr: 10.0.0.0/12
    #         ^^^^^^^^^^^ eksctl makes a VPC from /16 to /24; this is /12`,
    passes: `
      vpc:
        cidr: 10.0.0.0/16`,
  }, function* ({ at, root, isWhole }) {
    const cidr = at('vpc.cidr');
    const range = parseCidr(stringOf(cidr) ?? '');
    const vpc = root.get('vpc');
    if (cidr && range && isWhole(vpc) && isEmpty(vpc?.get('id')) && !isSet(vpc?.get('subnets')) && (range.bits < 16 || range.bits > 24)) {
      yield onValue(cidr, say`eksctl makes a VPC from /16 to /24; this is /${range.bits}`);
    }
    const zones = ['availabilityZones', 'localZones'].flatMap((it) => root.get(it)?.items() ?? []);
    if (zones.length > 8 && !isSet(vpc?.get('subnets'))) yield onValue(zones[8]!, say`eksctl makes subnets in at most eight zones`);
  }),
];
