import { insertKey, isSet, mayHaveMore, removeItem, removeKey, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, isAutoMode, isEmpty, isFilled, isTrue, on, onValue, versionOf } from './config.js';

const guide = 'https://eksctl.io/usage/auto-mode/';

/** autoModeConfig, and what cannot stand beside it. */
export const autoModeConditions: readonly Rule[] = [
  condition({
    id: 'eksctl-auto-mode-with-nodegroups',
    covers: ['EK009'],
    severity: 'warning',
    source: guide,
    summary: 'A cluster with EKS Auto Mode is to be created with nodegroups.',
    why: '`eksctl create cluster` makes no nodegroups in a cluster whose nodes EKS launches itself. The same file may be meant for `eksctl create nodegroup` later on, which is why this is a warning.',
    fires: `
      autoModeConfig:
        enabled: true
      managedNodeGroups:
    # ^^^^^^^^^^^^^^^^^ With EKS Auto Mode eksctl create cluster refuses managedNodeGroups; create nodegroups afterwards
        - name: workers`,
    passes: `
      autoModeConfig:
        enabled: true`,
  }, function* (config) {
    if (!isTrue(config.at('autoModeConfig.enabled'))) return;
    for (const name of ['nodeGroups', 'managedNodeGroups']) {
      const list = config.root.get(name);
      if (isFilled(list)) yield on(list, say`With EKS Auto Mode eksctl create cluster refuses ${name}; create nodegroups afterwards`);
    }
  }),
  condition({
    id: 'eksctl-auto-mode-needless-addon',
    covers: ['EK010', 'EK305'],
    severity: 'warning',
    source: guide,
    summary: 'An add-on stands beside EKS Auto Mode, which has it built in.',
    why: 'Nodes of EKS Auto Mode bring networking, DNS, storage and pod identities along. `eksctl create cluster` refuses the add-ons vpc-cni, kube-proxy and coredns there, unless Fargate profiles or hybrid nodes need them.',
    fires: `
      autoModeConfig:
        enabled: true
      addons:
        - name: vpc-cni
    #           ^^^^^^^ EKS Auto Mode has vpc-cni built in, and eksctl create cluster refuses the add-on
        - name: metrics-server`,
    fixed: `
      autoModeConfig:
        enabled: true
      addons:
        - name: metrics-server`,
    passes: `
      autoModeConfig:
        enabled: true
      addons:
        - name: metrics-server`,
  }, function* (config) {
    const list = config.root.get('addons');
    if (!list || !isTrue(config.at('autoModeConfig.enabled')) || !config.isWhole(config.root)) return;
    if (!isEmpty(config.root.get('fargateProfiles')) || isSet(config.root.get('remoteNetworkConfig'))) return;
    for (const [index, item] of list.items().entries()) {
      const name = stringOf(item.get('name')) ?? '';
      if (!['vpc-cni', 'kube-proxy', 'coredns'].includes(name)) continue;
      const edit = removeItem(config.resource.document, list, index);
      const fix = edit && list.items().length > 1 ? { fix: { title: say`Remove the add-on ${name}`, edits: [edit] } } : {};
      yield onValue(item.get('name')!, say`EKS Auto Mode has ${name} built in, and eksctl create cluster refuses the add-on`, fix);
    }
  }),
  condition({
    id: 'eksctl-auto-mode-on-outpost',
    covers: ['EK011', 'OP13'],
    summary: 'EKS Auto Mode is asked for on an Outpost.',
    why: 'Local clusters on AWS Outposts have no EKS Auto Mode.',
    fires: `
      autoModeConfig:
        enabled: true
    #   ^^^^^^^ EKS Auto Mode does not exist on Outposts
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0`,
    passes: `
      outpost:
        controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0`,
  }, function* (config) {
    const enabled = config.at('autoModeConfig.enabled');
    if (isTrue(enabled) && config.root.get('outpost')?.type === 'map') yield on(enabled, say`EKS Auto Mode does not exist on Outposts`);
  }),
  condition({
    id: 'eksctl-auto-mode-role-without-pools',
    covers: ['EK012', 'EK013'],
    summary: 'A node role is named although no built-in node pool is asked for.',
    why: 'The node role belongs to the built-in node pools. With `nodePools: []` eksctl makes neither, and refuses settings of the role.',
    upstream: ['cannot specify autoModeConfig.nodeRoleARN when autoModeConfig.nodePools is empty'],
    fires: `
      autoModeConfig:
        enabled: true
        nodePools: []
        nodeRoleARN: arn:aws:iam::111122223333:role/nodes
    #   ^^^^^^^^^^^ nodeRoleARN needs a node pool, and nodePools is empty`,
    fixed: `
      autoModeConfig:
        enabled: true
        nodePools: []`,
    passes: `
      autoModeConfig:
        enabled: true
        nodePools: [general-purpose]
        nodeRoleARN: arn:aws:iam::111122223333:role/nodes`,
  }, function* ({ root, isWhole, resource }) {
    const section = root.get('autoModeConfig');
    const pools = section?.get('nodePools');
    if (!section || !isTrue(section.get('enabled')) || !isWhole(section) || pools?.type !== 'list' || pools.items().length > 0 || mayHaveMore(resource, pools)) return;
    for (const name of ['nodeRoleARN', 'permissionsBoundaryARN']) {
      const field = section.get(name);
      const edit = removeKey(resource.document, section, name);
      if (isFilled(field)) yield on(field, say`${name} needs a node pool, and nodePools is empty`, edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {});
    }
  }),
  condition({
    id: 'eksctl-auto-mode-role-and-boundary',
    covers: ['EK014'],
    summary: 'A permissions boundary is set for a node role that exists already.',
    why: 'The boundary applies to the node role that eksctl makes. With `nodeRoleARN` it makes none.',
    constraint: { path: 'autoModeConfig', of: 'atMostOne', fields: ['nodeRoleARN', 'permissionsBoundaryARN'] },
    fires: `
      autoModeConfig:
        enabled: true
        nodeRoleARN: arn:aws:iam::111122223333:role/nodes
        permissionsBoundaryARN: arn:aws:iam::111122223333:policy/most
    #   ^^^^^^^^^^^^^^^^^^^^^^ permissionsBoundaryARN cannot be set together with nodeRoleARN`,
    passes: `
      autoModeConfig:
        enabled: true
        permissionsBoundaryARN: arn:aws:iam::111122223333:policy/most`,
  }, function* ({ root, isWhole }) {
    const section = root.get('autoModeConfig');
    const boundary = section?.get('permissionsBoundaryARN');
    if (!section || !isWhole(section) || !isTrue(section.get('enabled'))) return;
    if (isFilled(boundary) && isFilled(section.get('nodeRoleARN'))) yield on(boundary, say`permissionsBoundaryARN cannot be set together with nodeRoleARN`);
  }),
  condition({
    id: 'eksctl-auto-mode-settings-without-enabled',
    covers: ['EK017'],
    summary: 'EKS Auto Mode is set up, and not turned on.',
    why: 'eksctl refuses node pools, a node role and a boundary of EKS Auto Mode without `enabled: true`, because it would ignore them.',
    fires: `
      autoModeConfig:
        nodePools: [general-purpose]
    #   ^^^^^^^^^ This needs enabled: true beside it`,
    fixed: `
      autoModeConfig:
        nodePools: [general-purpose]
        enabled: true`,
    passes: `
      autoModeConfig:
        enabled: true
        nodePools: [general-purpose]`,
  }, function* (config) {
    const section = config.root.get('autoModeConfig');
    if (!section || isAutoMode(config) !== false) return;
    const first = ['nodePools', 'nodeRoleARN', 'permissionsBoundaryARN'].map((it) => section.get(it)).find(isFilled);
    if (!first) return;
    const enabled = section.get('enabled');
    const edit = enabled ? { span: enabled.span, text: 'true' } : insertKey(config.resource.document, section, 'enabled', 'true');
    yield on(first, say`This needs enabled: true beside it`, edit ? { missing: true, fix: { title: say`Turn EKS Auto Mode on`, edits: [edit] } } : { missing: true });
  }),
  condition({
    id: 'eksctl-auto-mode-too-old',
    covers: ['EK302'],
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-enable-existing.html',
    summary: 'EKS Auto Mode is asked for in a version of Kubernetes that is too old for it.',
    why: 'EKS Auto Mode needs Kubernetes 1.29 or newer.',
    fires: `
      metadata: { name: shop, region: eu-central-1, version: "1.28" }
    #                                                        ^^^^^^ EKS Auto Mode needs Kubernetes 1.29 or newer
      autoModeConfig:
        enabled: true`,
    passes: `
      metadata: { name: shop, region: eu-central-1, version: "1.33" }
      autoModeConfig:
        enabled: true`,
  }, function* (config) {
    const version = versionOf(config);
    const node = config.at('metadata.version');
    if (node && version !== undefined && version < 29 && isTrue(config.at('autoModeConfig.enabled'))) yield onValue(node, say`EKS Auto Mode needs Kubernetes 1.29 or newer`);
  }),
  condition({
    id: 'eksctl-auto-mode-without-access-entries',
    covers: ['EK303'],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-enable-existing.html',
    summary: 'A cluster with EKS Auto Mode does not read access entries.',
    why: 'Nodes of EKS Auto Mode join through an access entry. A cluster of the mode `CONFIG_MAP` reads none, so they never become ready.',
    fires: `
      autoModeConfig:
        enabled: true
      accessConfig:
        authenticationMode: CONFIG_MAP
    #                       ^^^^^^^^^^ Nodes of EKS Auto Mode need the mode API or API_AND_CONFIG_MAP`,
    fixed: `
      autoModeConfig:
        enabled: true
      accessConfig:
        authenticationMode: API_AND_CONFIG_MAP`,
    passes: `
      autoModeConfig:
        enabled: true
      accessConfig:
        authenticationMode: API`,
  }, function* (config) {
    const mode = config.at('accessConfig.authenticationMode');
    if (mode?.value !== 'CONFIG_MAP' || !isTrue(config.at('autoModeConfig.enabled'))) return;
    const fix = { title: say`Use API_AND_CONFIG_MAP`, edits: [replaceValue(mode, 'API_AND_CONFIG_MAP')] };
    yield onValue(mode, say`Nodes of EKS Auto Mode need the mode API or API_AND_CONFIG_MAP`, { fix });
  }),
  condition({
    id: 'eksctl-auto-mode-beside-karpenter',
    covers: ['EK304'],
    severity: 'warning',
    source: guide,
    summary: 'Karpenter is to be installed beside EKS Auto Mode.',
    why: 'Both launch nodes for the same pods, each by its own NodePools. A cluster needs one of them; the two side by side are for a migration.',
    fires: `
      autoModeConfig:
        enabled: true
      iam:
        withOIDC: true
      karpenter:
    # ^^^^^^^^^ EKS Auto Mode launches nodes already; Karpenter would do the same beside it
        version: "1.8.1"`,
    passes: `
      iam:
        withOIDC: true
      karpenter:
        version: "1.8.1"`,
  }, function* (config) {
    const karpenter = config.root.get('karpenter');
    if (karpenter?.type === 'map' && isTrue(config.at('autoModeConfig.enabled'))) yield on(karpenter, say`EKS Auto Mode launches nodes already; Karpenter would do the same beside it`);
  }),
];
