import { isSet, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, familyOf, ipFamilyOf, isEmpty, isFilled, isTrue, on, onValue } from './config.js';

const page = 'https://eksctl.io/usage/outposts/';
const outpost = 'arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0';

/** outpost, and nodegroups on Outposts. */
export const outpostConditions: readonly Rule[] = [
  condition({
    id: 'unsupported-on-outpost',
    covers: ['EK098', 'EK099', 'EK100', 'EK101', 'EK102', 'EK103', 'EK104', 'EK105', 'EK106', 'EK107', 'EK108', 'EK109', 'EK110', 'EK115', 'EK116', 'EK117', 'OP02', 'OP03', 'OP04', 'OP05', 'OP06', 'OP07', 'OP08', 'OP09', 'OP10', 'OP11', 'OP12', 'OP18', 'OP32'],
    source: page,
    summary: 'A local cluster on an Outpost is to have what only clusters in a Region have.',
    why: 'Local clusters have no add-ons of EKS, Fargate, managed nodegroups, OpenID Connect or envelope encryption, and their API server is reached through the VPC only.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
      addons:
    # ^^^^^^ A local cluster on an Outpost cannot have addons
        - name: coredns`,
    passes: `
      outpost:
        controlPlaneOutpostARN: ${outpost}
      vpc:
        clusterEndpoints: { privateAccess: true }`,
  }, function* (config) {
    const { root, at } = config;
    if (root.get('outpost')?.type !== 'map') return;
    const sections = ['addons', 'identityProviders', 'fargateProfiles', 'karpenter', 'secretsEncryption', 'availabilityZones', 'localZones', 'gitops', 'managedNodeGroups'];
    for (const name of sections) {
      const node = root.get(name);
      if (isFilled(node)) yield on(node, say`A local cluster on an Outpost cannot have ${name}`);
    }
    const ranges = at('vpc.publicAccessCIDRs');
    if (isFilled(ranges)) yield on(ranges, say`A local cluster on an Outpost cannot have publicAccessCIDRs`);
    for (const path of ['iam.withOIDC', 'vpc.autoAllocateIPv6', 'vpc.clusterEndpoints.publicAccess']) {
      const node = at(path);
      if (isTrue(node)) yield onValue(node, say`On an Outpost this cannot be on`);
    }
    for (const path of ['accessConfig.bootstrapClusterCreatorAdminPermissions', 'vpc.clusterEndpoints.privateAccess']) {
      const node = at(path);
      if (node?.value === false) yield onValue(node, say`On an Outpost this cannot be off`);
    }
    const family = at('kubernetesNetworkConfig.ipFamily');
    if (family && ipFamilyOf(config) === 'ipv6') yield onValue(family, say`A local cluster on an Outpost needs the IPv4 family`);
  }),
  condition({
    id: 'outpost-placement',
    covers: ['EK111', 'EK112', 'EK113', 'EK114', 'OP14', 'OP15', 'OP16'],
    source: page,
    summary: 'Where the machines of a local cluster stand does not fit their sort.',
    why: 'A local cluster whose etcd has instances of its own (`etcdInstanceType`) spreads over hosts or racks and reads access entries. One without takes a placement group.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
        etcdPlacement: { spreadLevel: host }
    #   ^^^^^^^^^^^^^ etcdPlacement needs etcdInstanceType beside it`,
    passes: `
      outpost:
        controlPlaneOutpostARN: ${outpost}
        etcdInstanceType: m5.large
        etcdPlacement: { spreadLevel: host }`,
  }, function* ({ root, at, isWhole }) {
    const section = root.get('outpost');
    const etcd = section?.get('etcdInstanceType');
    if (section?.type !== 'map') return;
    const [level, group, placement] = [section.at('controlPlanePlacement.spreadLevel'), section.at('controlPlanePlacement.groupName'), section.get('etcdPlacement')];
    if (isEmpty(etcd) && isWhole(section)) {
      if (placement?.type === 'map') yield on(placement, say`etcdPlacement needs etcdInstanceType beside it`, { missing: true });
      if (isFilled(level)) yield on(level, say`spreadLevel needs etcdInstanceType in outpost`, { missing: true });
    }
    const mode = at('accessConfig.authenticationMode');
    if (isFilled(etcd) && isFilled(group)) yield on(group, say`groupName cannot be set together with etcdInstanceType`);
    if (isFilled(etcd) && mode?.value === 'CONFIG_MAP') yield onValue(mode, say`With etcdInstanceType the mode has to be API or API_AND_CONFIG_MAP`);
  }),
  condition({
    id: 'hybrid-nodes-on-outpost',
    covers: ['EK089', 'EK090', 'OP17'],
    source: page,
    summary: 'A local cluster without etcd of its own is to have hybrid nodes.',
    why: 'Hybrid nodes need access entries, which local clusters know only with `etcdInstanceType`. One of the two lists of networks has to be there.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
      remoteNetworkConfig:
    # ^^^^^^^^^^^^^^^^^^^ On an Outpost hybrid nodes need outpost.etcdInstanceType
        remoteNodeNetworks:
          - cidrs: [10.80.0.0/16]`,
    passes: `
      outpost:
        controlPlaneOutpostARN: ${outpost}
        etcdInstanceType: m5.large
      remoteNetworkConfig:
        remoteNodeNetworks:
          - cidrs: [10.80.0.0/16]`,
  }, function* ({ root, isWhole }) {
    const [section, remote] = [root.get('outpost'), root.get('remoteNetworkConfig')];
    if (section?.type !== 'map' || remote?.type !== 'map' || !isWhole(section)) return;
    if (isEmpty(section.get('etcdInstanceType'))) yield on(remote, say`On an Outpost hybrid nodes need outpost.etcdInstanceType`, { missing: true });
    else if (isWhole(remote) && isEmpty(remote.get('remoteNodeNetworks')) && isEmpty(remote.get('remotePodNetworks'))) yield on(remote, say`On an Outpost remoteNodeNetworks or remotePodNetworks is needed`, { missing: true });
  }),
  condition({
    id: 'nodegroup-on-outpost',
    covers: ['EK120', 'EK121', 'EK122', 'EK123', 'EK124', 'EK125', 'EK126', 'OP18', 'OP19', 'OP20', 'OP21', 'OP22', 'OP23'],
    source: page,
    summary: 'A nodegroup cannot run on the Outpost in this way.',
    why: 'Nodes on an Outpost run Amazon Linux on gp2 volumes, in subnets of that Outpost, beside the control plane when that is local. Only self-managed nodegroups can.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
      vpc:
        id: vpc-0123456789abcdef0
        subnets:
          private:
            one: { id: subnet-0123456789abcdef0 }
      nodeGroups:
        - name: workers
          amiFamily: Bottlerocket
    #                ^^^^^^^^^^^^ Nodes on an Outpost run AmazonLinux2023 or AmazonLinux2`,
    passes: `
      outpost:
        controlPlaneOutpostARN: ${outpost}
      vpc:
        id: vpc-0123456789abcdef0
        subnets:
          private:
            one: { id: subnet-0123456789abcdef0 }
      nodeGroups:
        - name: workers
          volumeType: gp2`,
  }, function* (config) {
    const local = config.root.get('outpost')?.type === 'map';
    const home = stringOf(config.at('outpost.controlPlaneOutpostARN'));
    let first: string | undefined;
    for (const group of config.groups) {
      const { node, managed } = group;
      const own = node.get('outpostARN');
      const arn = stringOf(own);
      if (managed && isFilled(own)) yield on(own, say`Managed nodegroups cannot run on an Outpost`);
      if (managed || (!local && !isFilled(own))) continue;
      if (own && arn && !/^arn:[^:]+:outposts:/.test(arn)) yield onValue(own, say`${arn} is not the ARN of an Outpost`);
      else if (own && arn && home && arn !== home) yield onValue(own, say`The control plane is on another Outpost: ${home}`);
      else if (own && arn && first && arn !== first) yield onValue(own, say`All nodegroups have to be on one Outpost; ${first} stands above`);
      if (own && isFilled(own) && isTrue(config.at('privateCluster.enabled')) && !local) yield on(own, say`A fully private cluster cannot have nodes on an Outpost`);
      first ??= arn;
      for (const name of ['instanceSelector', 'availabilityZones', 'localZones']) {
        const field = node.get(name);
        if (isFilled(field)) yield on(field, say`Nodes on an Outpost cannot have ${name}`);
      }
      const volume = node.get('volumeType');
      const otherVolume = isFilled(volume) && stringOf(volume) !== 'gp2' && stringOf(volume) !== undefined;
      // eksctl asks this of local clusters only; on any Outpost EC2 has gp2 alone.
      if (volume && otherVolume) yield onValue(volume, say`Volumes on an Outpost are gp2`, local ? {} : { severity: 'warning' });
      if (!local) continue;
      const family = node.get('amiFamily');
      const system = familyOf(config, group);
      if (family && system && !['amazonlinux2', 'amazonlinux2023'].includes(system)) yield onValue(family, say`Nodes on an Outpost run AmazonLinux2023 or AmazonLinux2`);
    }
  }),
  condition({
    id: 'outpost-nodegroup-too-early',
    covers: ['EK118', 'EK119', 'OP24', 'OP31'],
    severity: 'warning',
    source: page,
    summary: 'A nodegroup on an Outpost cannot be created together with its cluster.',
    why: 'A VPC that eksctl makes has no way to the API server of a local cluster until you join it to the local gateway; and nodes on an Outpost join a control plane in a Region only once that is there. `eksctl create cluster` wants `--without-nodegroup`, and `eksctl create nodegroup` afterwards.',
    fires: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0
      nodeGroups:
    # ^^^^^^^^^^ eksctl create cluster refuses nodegroups here, because the VPC that it makes does not reach the API server; use --without-nodegroup
        - name: workers`,
    passes: `
      outpost:
        controlPlaneOutpostARN: ${outpost}
      vpc:
        id: vpc-0123456789abcdef0
        subnets:
          private:
            one: { id: subnet-0123456789abcdef0 }
      nodeGroups:
        - name: workers`,
  }, function* ({ root, at, groups, isWhole }) {
    const section = root.get('outpost');
    const list = root.get('nodeGroups');
    const named = isSet(at('vpc.subnets'));
    if (section?.type === 'map' && isFilled(list) && !named && isWhole(root)) {
      yield on(list, say`eksctl create cluster refuses nodegroups here, because the VPC that it makes does not reach the API server; use --without-nodegroup`);
    }
    if (isSet(section) || !isWhole(root)) return;
    for (const own of groups.filter((it) => !it.managed).flatMap(({ node }) => node.get('outpostARN') ?? [])) {
      if (isFilled(own)) yield on(own, say`eksctl create cluster refuses nodegroups on an Outpost while the control plane is in a Region; create them afterwards`);
    }
  }),
];
