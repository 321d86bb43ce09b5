import { isSet, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, excluded, isEmpty, isFilled, on, onValue } from './config.js';

const entriesPage = 'https://eksctl.io/usage/access-entries/';
const nodeTypes: readonly string[] = Object.freeze(['EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'HYBRID_LINUX']);

/** accessConfig and iamIdentityMappings. */
export const accessConditions: readonly Rule[] = [
  condition({
    id: 'access-entries-with-config-map',
    covers: ['EK146'],
    source: entriesPage,
    summary: 'Access entries stand in a cluster that reads only aws-auth.',
    why: 'In the mode `CONFIG_MAP` a cluster does not read access entries, and eksctl refuses to make them.',
    fires: `
      accessConfig:
        authenticationMode: CONFIG_MAP
        accessEntries:
    #   ^^^^^^^^^^^^^ Access entries need the mode API or API_AND_CONFIG_MAP
          - principalARN: arn:aws:iam::111122223333:role/admin`,
    passes: `
      accessConfig:
        authenticationMode: API
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/admin`,
  }, function* ({ at }) {
    const entries = at('accessConfig.accessEntries');
    if (at('accessConfig.authenticationMode')?.value === 'CONFIG_MAP' && isFilled(entries)) yield on(entries, say`Access entries need the mode API or API_AND_CONFIG_MAP`);
  }),
  condition({
    id: 'node-entry-with-permissions',
    covers: ['EK149', 'EK150'],
    source: entriesPage,
    summary: 'An access entry of nodes has permissions of its own.',
    why: 'What nodes may do follows from the type of the entry. Groups, a user name and policies are for entries of the type `STANDARD`.',
    fires: `
      accessConfig:
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/nodes
            type: EC2_LINUX
            kubernetesGroups: [workers]
    #       ^^^^^^^^^^^^^^^^ An entry of the type EC2_LINUX cannot have kubernetesGroups`,
    passes: `
      accessConfig:
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/nodes
            type: EC2_LINUX`,
  }, function* ({ at }) {
    for (const entry of at('accessConfig.accessEntries')?.items() ?? []) {
      const type = stringOf(entry.get('type')) ?? '';
      if (!nodeTypes.includes(type)) continue;
      for (const name of ['kubernetesGroups', 'kubernetesUsername', 'accessPolicies']) {
        const field = entry.get(name);
        if (isFilled(field)) yield on(field, say`An entry of the type ${type} cannot have ${name}`);
      }
    }
  }),
  condition({
    id: 'access-scope-namespaces',
    covers: ['EK154', 'EK155'],
    source: entriesPage,
    summary: 'The namespaces of an access policy do not fit its scope.',
    why: 'A policy holds in the whole cluster, without namespaces, or in the namespaces that it names, one at least.',
    fires: `
      accessConfig:
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/viewer
            accessPolicies:
              - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy
                accessScope:
                  type: namespace
    #                   ^^^^^^^^^ The scope namespace needs namespaces beside it`,
    passes: `
      accessConfig:
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/viewer
            accessPolicies:
              - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy
                accessScope:
                  type: namespace
                  namespaces: [shop]`,
  }, function* ({ at, isWhole }) {
    const policies = (at('accessConfig.accessEntries')?.items() ?? []).flatMap((it) => it.get('accessPolicies')?.items() ?? []);
    for (const scope of policies.flatMap((it) => it.get('accessScope') ?? [])) {
      const [type, namespaces] = [scope.get('type'), scope.get('namespaces')];
      if (type?.value === 'cluster' && isFilled(namespaces)) yield on(namespaces, say`The scope cluster has no namespaces`);
      if (type?.value === 'namespace' && isEmpty(namespaces) && isWhole(scope)) yield onValue(type, say`The scope namespace needs namespaces beside it`, { missing: true });
    }
  }),
  condition({
    id: 'cluster-that-nobody-enters',
    covers: ['EK157', 'EK158', 'EK315'],
    source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessConfigRequest.html',
    summary: 'The creator of the cluster gets no permissions, and nobody else does.',
    why: 'With `bootstrapClusterCreatorAdminPermissions: false` whoever creates the cluster cannot enter it. EKS refuses that in the mode `CONFIG_MAP`, and `eksctl create cluster` refuses self-managed nodegroups that it could not let in.',
    upstream: ['bootstrapClusterCreatorAdminPermissions must be true if cluster authentication mode is set to CONFIG_MAP'],
    fires: `
      accessConfig:
        authenticationMode: CONFIG_MAP
        bootstrapClusterCreatorAdminPermissions: false
    #                                            ^^^^^ In the mode CONFIG_MAP the creator of the cluster has to be its administrator`,
    passes: `
      accessConfig:
        authenticationMode: API
        bootstrapClusterCreatorAdminPermissions: false
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/admin`,
  }, function* ({ at, root, isWhole }) {
    const bootstrap = at('accessConfig.bootstrapClusterCreatorAdminPermissions');
    if (bootstrap?.value !== false) return;
    // Without self-managed nodegroups eksctl takes the file, and EKS refuses the request.
    const severity = isFilled(root.get('nodeGroups')) ? {} : { severity: 'warning' as const };
    if (at('accessConfig.authenticationMode')?.value === 'CONFIG_MAP') return yield onValue(bootstrap, say`In the mode CONFIG_MAP the creator of the cluster has to be its administrator`, severity);
    const access = root.get('accessConfig');
    if (!isFilled(root.get('nodeGroups')) || !isEmpty(access?.get('accessEntries')) || !isWhole(access)) return;
    yield onValue(bootstrap, say`eksctl create cluster could not let the nodes of nodeGroups in; add an access entry for yourself, or leave this out`);
  }),
  condition({
    id: 'mixed-identity-mapping',
    covers: ['EK135', 'EK136', 'EK137', 'EK138'],
    source: 'https://eksctl.io/usage/iam-identity-mappings/',
    summary: 'An identity mapping mixes an account, a service and a principal.',
    why: 'An entry of `iamIdentityMappings` stands for a whole account, for a service in a namespace, or for one principal, and each has fields of its own.',
    fires: `
      iamIdentityMappings:
        - account: "111122223333"
          username: someone
    #     ^^^^^^^^ username cannot be set together with account`,
    passes: `
      iamIdentityMappings:
        - arn: arn:aws:iam::111122223333:role/viewer
          username: viewer
          groups: [viewers]`,
  }, function* (config) {
    for (const mapping of config.root.get('iamIdentityMappings')?.items() ?? []) {
      const [service, namespace] = [mapping.get('serviceName'), mapping.get('namespace')];
      const principal = ['arn', 'username', 'groups'];
      if (isFilled(mapping.get('account'))) yield* excluded(config, mapping, 'account', [...principal, 'serviceName', 'namespace']);
      else if (config.isWhole(mapping) && isFilled(service) && isEmpty(namespace)) yield on(service, say`serviceName needs namespace beside it`, { missing: true });
      else if (config.isWhole(mapping) && isFilled(namespace) && isEmpty(service)) yield on(namespace, say`namespace needs serviceName beside it`, { missing: true });
      else if (isFilled(service) && principal.every((it) => isFilled(mapping.get(it)))) yield* excluded(config, mapping, 'serviceName', principal.filter((it) => isSet(mapping.get(it))));
    }
  }),
];
