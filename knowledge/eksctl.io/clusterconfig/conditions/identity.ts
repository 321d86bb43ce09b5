import { insertKey, isSet, mayHaveMore, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { addon, condition, isAutoMode, isEmpty, isFilled, isTrue, mayHaveAddons, on, onValue, type Config } from './config.js';

const podIdentity = 'https://eksctl.io/usage/pod-identity-associations/';
const addonsPage = 'https://eksctl.io/usage/addons/';
const accounts = 'https://eksctl.io/usage/iamserviceaccounts/';
const policyFields: readonly string[] = Object.freeze(['permissionPolicy', 'permissionPolicyARNs', 'wellKnownPolicies']);
const irsaFields: readonly string[] = Object.freeze(['wellKnownPolicies', 'serviceAccountRoleARN', 'attachPolicyARNs', 'attachPolicy']);

function associations({ root }: Config): readonly Node[] {
  return [...select(root, 'iam.podIdentityAssociations[]'), ...select(root, 'addons[].podIdentityAssociations[]')];
}

/** Some well-known policy is asked for. */
function hasWellKnown(node: Node | undefined): boolean {
  return node?.entries().some((it) => it.node.value === true) ?? false;
}

function isGiven(map: Node, name: string): boolean {
  return name === 'wellKnownPolicies' ? hasWellKnown(map.get(name)) : isFilled(map.get(name));
}

function* clash(config: Config, map: Node, fields: readonly string[]): Iterable<Finding> {
  const [first, ...others] = config.isWhole(map) ? fields.filter((it) => isGiven(map, it)) : [];
  for (const it of others) yield on(map.get(it)!, say`${it} cannot be set together with ${first!}`);
}

/** Add-ons, pod identities and roles of service accounts. */
export const identityConditions: readonly Rule[] = [
  condition({
    id: 'pod-identity-without-agent',
    covers: ['EK021'],
    severity: 'warning',
    source: podIdentity,
    summary: 'Pod identities are asked for, and the agent that hands them out is not.',
    why: 'Pods get their role from the add-on eks-pod-identity-agent. `eksctl create cluster` refuses associations without it, unless EKS Auto Mode brings it along.',
    fires: `
      addons:
        - name: vpc-cni
      iam:
        podIdentityAssociations:
    #   ^^^^^^^^^^^^^^^^^^^^^^^ eksctl create cluster wants the add-on eks-pod-identity-agent beside this
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web`,
  }, function* (config) {
    if (isAutoMode(config) !== false || mayHaveAddons(config) || addon(config, 'eks-pod-identity-agent')) return;
    const addons = config.root.get('addons')?.items() ?? [];
    const own = addons.flatMap((it) => [it.get('podIdentityAssociations'), it.get('useDefaultPodIdentityAssociations')]).find((it) => (it?.type === 'list' && isFilled(it)) || isTrue(it));
    const auto = config.at('addonsConfig.autoApplyPodIdentityAssociations');
    const asked = [config.at('iam.podIdentityAssociations')].find(isFilled) ?? own ?? (isTrue(auto) && addons.length > 0 ? auto : undefined);
    if (asked) yield on(asked, say`eksctl create cluster wants the add-on eks-pod-identity-agent beside this`, { missing: true });
  }),
  condition({
    id: 'incomplete-pod-identity',
    covers: ['EK022', 'EK023', 'EK024'],
    source: podIdentity,
    summary: 'A pod identity does not say for whom it is, or what it may do.',
    why: 'An association joins a service account, by namespace and name, to a role: one that exists, or one that eksctl makes from policies.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - serviceAccountName: web
    #       ^^^^^^^^^^^^^^^^^^ namespace is missing; a pod identity is for one service account
            roleARN: arn:aws:iam::111122223333:role/web`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web`,
  }, function* (config) {
    const ofCluster = select(config.root, 'iam.podIdentityAssociations[]');
    for (const it of associations(config).filter(config.isWhole)) {
      const isOwn = ofCluster.includes(it);
      if (isOwn && isEmpty(it.get('namespace'))) yield on(it, say`namespace is missing; a pod identity is for one service account`, { missing: true });
      if (isOwn && isEmpty(it.get('serviceAccountName'))) yield on(it, say`serviceAccountName is missing; a pod identity is for one service account`, { missing: true });
      const given = ['roleARN', ...policyFields].some((name) => isSet(it.get(name)) && !isEmpty(it.get(name)));
      if (!given) yield on(it, say`A role or policies are missing: roleARN, permissionPolicy, permissionPolicyARNs or wellKnownPolicies`, { missing: true, ...(isOwn ? { severity: 'warning' as const } : {}) });
    }
  }),
  condition({
    id: 'pod-identity-role-and-policies',
    covers: ['EK025', 'EK026', 'EK027'],
    source: podIdentity,
    summary: 'A pod identity names a role and policies for another.',
    why: 'Policies are for the role that eksctl makes. With `roleARN` it makes none.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web
            permissionPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
    #       ^^^^^^^^^^^^^^^^^^^^ permissionPolicyARNs cannot be set together with roleARN`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            permissionPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]`,
  }, function* (config) {
    for (const it of associations(config)) {
      if (!isFilled(it.get('roleARN')) || !config.isWhole(it)) continue;
      for (const name of policyFields.filter((field) => isGiven(it, field))) yield on(it.get(name)!, say`${name} cannot be set together with roleARN`);
    }
  }),
  condition({
    id: 'unusable-policy-name',
    covers: ['EK028', 'EK029'],
    source: podIdentity,
    summary: 'The name of a permission policy names none.',
    why: '`permissionPolicyName` is the name of the document in `permissionPolicy`, and has to hold a letter or a digit.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            permissionPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
            permissionPolicyName: read
    #       ^^^^^^^^^^^^^^^^^^^^ permissionPolicyName needs permissionPolicy beside it`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            permissionPolicyName: read
            permissionPolicy: { Version: "2012-10-17" }`,
  }, function* (config) {
    for (const it of associations(config)) {
      const name = it.get('permissionPolicyName');
      const text = stringOf(name);
      if (!name || !isFilled(name)) continue;
      if (text !== undefined && !/[A-Za-z0-9]/.test(text)) yield onValue(name, say`${text} has neither a letter nor a digit`);
      if (config.isWhole(it) && isEmpty(it.get('permissionPolicy'))) yield on(name, say`permissionPolicyName needs permissionPolicy beside it`, { missing: true });
    }
  }),
  condition({
    id: 'session-policy-with-tags',
    covers: ['EK045'],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html',
    summary: 'A session policy stands beside session tags.',
    why: 'EKS narrows a session by a policy only when it adds no tags to it, and refuses the association otherwise.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web
            policy: '{"Version":"2012-10-17"}'
    #       ^^^^^^ A session policy needs disableSessionTags: true beside it`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
      iam:
        podIdentityAssociations:
          - namespace: shop
            serviceAccountName: web
            roleARN: arn:aws:iam::111122223333:role/web
            disableSessionTags: true
            policy: '{"Version":"2012-10-17"}'`,
  }, function* (config) {
    for (const it of associations(config)) {
      const policy = it.get('policy');
      const tags = it.get('disableSessionTags');
      if (isFilled(policy) && (tags?.value === false || (!isSet(tags) && config.isWhole(it)))) yield on(policy, say`A session policy needs disableSessionTags: true beside it`, { missing: true });
    }
  }),
  condition({
    id: 'addon-pod-identity-unsupported',
    covers: ['EK030', 'EK031'],
    source: podIdentity,
    summary: 'A pod identity of an add-on has a field that only pod identities of the cluster have.',
    why: 'eksctl hands pod identities of add-ons to EKS with the add-on, without tags and without its own ready-made policies.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
        - name: vpc-cni
          podIdentityAssociations:
            - serviceAccountName: aws-node
              roleARN: arn:aws:iam::111122223333:role/cni
              tags: { team: a }
    #         ^^^^ Pod identities of add-ons cannot have tags`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
        - name: vpc-cni
          podIdentityAssociations:
            - serviceAccountName: aws-node
              roleARN: arn:aws:iam::111122223333:role/cni`,
  }, function* ({ root }) {
    for (const it of select(root, 'addons[].podIdentityAssociations[]')) {
      const [known, tags] = [it.get('wellKnownPolicies'), it.get('tags')];
      if (hasWellKnown(known)) yield on(known!, say`Pod identities of add-ons cannot have wellKnownPolicies`);
      if (tags?.entries().length) yield on(tags, say`Pod identities of add-ons cannot have tags`);
    }
  }),
  condition({
    id: 'addon-identity-twice',
    covers: ['EK032', 'EK033', 'EK036'],
    source: addonsPage,
    summary: 'An add-on gets its rights in two ways.',
    why: 'An add-on has a role through its service account (IRSA), pod identities of yours, or those that eksctl knows: one of the three.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
        - name: vpc-cni
          useDefaultPodIdentityAssociations: true
          podIdentityAssociations:
    #     ^^^^^^^^^^^^^^^^^^^^^^^ podIdentityAssociations cannot be set together with useDefaultPodIdentityAssociations
            - serviceAccountName: aws-node
              roleARN: arn:aws:iam::111122223333:role/cni`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
        - name: vpc-cni
          useDefaultPodIdentityAssociations: true`,
  }, function* (config) {
    for (const it of config.root.get('addons')?.items() ?? []) {
      if (!config.isWhole(it)) continue;
      const [own, known] = [it.get('podIdentityAssociations'), it.get('useDefaultPodIdentityAssociations')];
      const irsa = irsaFields.filter((name) => isGiven(it, name));
      if (isFilled(own) && isTrue(known)) yield on(own, say`podIdentityAssociations cannot be set together with useDefaultPodIdentityAssociations`);
      if (isFilled(own) || isTrue(known)) for (const name of irsa) yield on(it.get(name)!, say`${name} cannot be set together with ${isFilled(own) ? 'podIdentityAssociations' : 'useDefaultPodIdentityAssociations'}`);
    }
  }),
  condition({
    id: 'several-addon-policies',
    covers: ['EK035'],
    source: addonsPage,
    summary: 'An add-on gets its policies from several fields.',
    why: 'eksctl takes one source for the role of an add-on.',
    constraint: { path: 'addons[]', of: 'atMostOne', fields: irsaFields },
    fires: `
      addons:
        - name: aws-ebs-csi-driver
          serviceAccountRoleARN: arn:aws:iam::111122223333:role/csi
          attachPolicyARNs: [arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy]
    #     ^^^^^^^^^^^^^^^^ attachPolicyARNs cannot be set together with serviceAccountRoleARN`,
    passes: `
      addons:
        - name: aws-ebs-csi-driver
          attachPolicyARNs: [arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy]`,
  }, function* (config) {
    for (const it of config.root.get('addons')?.items() ?? []) yield* clash(config, it, irsaFields);
  }),
  condition({
    id: 'pod-identity-of-agent',
    covers: ['EK037'],
    source: addonsPage,
    summary: 'The agent of pod identities is to have one itself.',
    why: 'The agent hands identities out, and takes none.',
    fires: `
      addons:
        - name: eks-pod-identity-agent
          podIdentityAssociations:
    #     ^^^^^^^^^^^^^^^^^^^^^^^ The add-on eks-pod-identity-agent cannot have pod identities
            - serviceAccountName: agent
              roleARN: arn:aws:iam::111122223333:role/agent`,
    passes: `
      addons:
        - name: eks-pod-identity-agent`,
  }, function* (config) {
    const own = addon(config, 'eks-pod-identity-agent')?.get('podIdentityAssociations');
    if (isFilled(own)) yield on(own, say`The add-on eks-pod-identity-agent cannot have pod identities`);
  }),
  condition({
    id: 'invalid-addon-namespace',
    covers: ['EK039', 'EK040'],
    source: addonsPage,
    summary: 'The namespace of an add-on cannot be one.',
    why: 'Namespaces are at most 63 small letters, digits and `-`; eksctl wants a letter in front.',
    fires: `
      addons:
        - name: coredns
          namespaceConfig:
            namespace: Core_DNS
    #                  ^^^^^^^^ Core_DNS is no namespace: small letters, digits and - only, with a letter in front and no - at the end`,
    passes: `
      addons:
        - name: coredns
          namespaceConfig:
            namespace: core-dns`,
  }, function* ({ root }) {
    for (const it of select(root, 'addons[].namespaceConfig.namespace')) {
      const text = stringOf(it);
      if (!text) continue;
      if (text.length > 63) yield onValue(it, say`A namespace has at most 63 characters; this one has ${text.length}`);
      else if (!/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text)) yield onValue(it, say`${text} is no namespace: small letters, digits and - only, with a letter in front and no - at the end`);
    }
  }),
  condition({
    id: 'service-accounts-without-oidc',
    covers: ['EK041'],
    source: accounts,
    summary: 'Service accounts are to have roles, and the cluster has no provider of OpenID Connect.',
    why: 'Roles of service accounts trust the provider that `withOIDC: true` makes.',
    fires: `
      iam:
        serviceAccounts:
    #   ^^^^^^^^^^^^^^^ serviceAccounts needs withOIDC: true beside it
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]`,
    fixed: `
      iam:
        serviceAccounts:
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
        withOIDC: true`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]`,
  }, function* ({ root, isWhole, resource }) {
    const iam = root.get('iam');
    const [accountsNode, oidc] = [iam?.get('serviceAccounts'), iam?.get('withOIDC')];
    if (!iam || !isFilled(accountsNode) || !(oidc?.value === false || (!isSet(oidc) && isWhole(iam)))) return;
    const edit = oidc?.value === false ? { span: oidc.span, text: 'true' } : insertKey(resource.document, iam, 'withOIDC', 'true');
    yield on(accountsNode, say`serviceAccounts needs withOIDC: true beside it`, { missing: true, ...(edit ? { fix: { title: say`Set withOIDC: true`, edits: [edit] } } : {}) });
  }),
  condition({
    id: 'repeated-service-account',
    covers: ['EK043'],
    source: accounts,
    summary: 'Two roles are meant for the same service account.',
    why: 'A service account, by namespace and name, has one role. Without a namespace it is in `default`.',
    fires: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachRoleARN: arn:aws:iam::111122223333:role/web
          - metadata: { name: web, namespace: default }
    #                         ^^^ The service account default/web stands in this list twice
            attachRoleARN: arn:aws:iam::111122223333:role/other`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachRoleARN: arn:aws:iam::111122223333:role/web
          - metadata: { name: web, namespace: shop }
            attachRoleARN: arn:aws:iam::111122223333:role/other`,
  }, function* ({ root, isWhole }) {
    const seen = new Set<string>();
    for (const metadata of select(root, 'iam.serviceAccounts[].metadata')) {
      const [name, namespace] = [stringOf(metadata.get('name')), metadata.get('namespace')];
      const space = isEmpty(namespace) && isWhole(metadata) ? 'default' : stringOf(namespace);
      if (!name || space === undefined) continue;
      const whole = `${space}/${name}`;
      if (seen.has(whole)) yield onValue(metadata.get('name')!, say`The service account ${whole} stands in this list twice`);
      seen.add(whole);
    }
  }),
  condition({
    id: 'service-account-without-policy',
    covers: ['EK044'],
    source: accounts,
    summary: 'A service account is to have a role that may do nothing.',
    why: 'eksctl asks for policies, or for a role that exists.',
    constraint: { path: 'iam.serviceAccounts[]', of: 'atLeastOne', fields: ['wellKnownPolicies', 'attachPolicyARNs', 'attachPolicy', 'attachRoleARN'] },
    fires: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
    #       ^^^^^^^^ A policy or a role is missing: wellKnownPolicies, attachPolicyARNs, attachPolicy or attachRoleARN`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            wellKnownPolicies: { externalDNS: true }`,
  }, function* ({ root, isWhole, resource }) {
    for (const it of select(root, 'iam.serviceAccounts[]').filter(isWhole)) {
      const known = it.get('wellKnownPolicies');
      const asked = hasWellKnown(known) || (known !== undefined && (known.unknown || mayHaveMore(resource, known) || known.entries().some((entry) => entry.node.unknown)));
      if (asked || ['attachPolicyARNs', 'attachPolicy', 'attachRoleARN'].some((name) => !isEmpty(it.get(name)))) continue;
      yield on(it, say`A policy or a role is missing: wellKnownPolicies, attachPolicyARNs, attachPolicy or attachRoleARN`, { missing: true });
    }
  }),
  condition({
    id: 'bare-cluster-with-nodes',
    covers: ['EK020'],
    source: addonsPage,
    summary: 'A cluster without a network plugin is to have nodes or pods at once.',
    why: 'Without the default add-ons and without vpc-cni nothing can run yet. `eksctl create cluster` makes the bare cluster alone; the rest comes in a second step, once a network plugin is there.',
    fires: `
      addonsConfig:
        disableDefaultAddons: true
      fargateProfiles:
    # ^^^^^^^^^^^^^^^ eksctl create cluster refuses this without the add-on vpc-cni; add it, or this section after the cluster is there
        - name: shop
          selectors: [{ namespace: shop }]`,
    passes: `
      addonsConfig:
        disableDefaultAddons: true
      addons:
        - name: vpc-cni
      fargateProfiles:
        - name: shop
          selectors: [{ namespace: shop }]`,
  }, function* (config) {
    if (!isTrue(config.at('addonsConfig.disableDefaultAddons')) || isAutoMode(config) !== false || mayHaveAddons(config) || addon(config, 'vpc-cni')) return;
    const sections = ['fargateProfiles', 'karpenter', 'gitops.flux', 'iam.serviceAccounts', 'iam.podIdentityAssociations'].map((it) => config.at(it)).filter((it) => isFilled(it));
    const sizes = config.groups.map(({ node }) => node.get('desiredCapacity')).filter((it) => typeof it?.value === 'number' && it.value > 0);
    for (const it of [...sections, ...sizes]) if (it) yield on(it, say`eksctl create cluster refuses this without the add-on vpc-cni; add it, or this section after the cluster is there`, { missing: true });
  }),
];
