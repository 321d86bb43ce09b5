import { insertKey, isSet, mayHaveMore, nearest, replaceRaw, replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, isEmpty, isFilled, on, onValue } from './config.js';

const logTypes: readonly string[] = Object.freeze(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler', 'all', '*']);

/** Logs, identity providers, Karpenter, Fargate and whatever else is one section of its own. */
export const clusterConditions: readonly Rule[] = [
  condition({
    id: 'incomplete-identity-provider',
    covers: ['EK129', 'EK312'],
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/authenticate-oidc-identity-provider.html',
    summary: 'An identity provider lacks what EKS needs to ask it.',
    why: 'A provider has a name, an issuer and a client; its type is `oidc`. Entries of this list may be written in any case of letters.',
    fires: `
      identityProviders:
        - type: oidc
    #     ^^^^ issuerURL is missing; EKS cannot ask this provider
          name: people
          clientID: kubernetes`,
    passes: `
      identityProviders:
        - type: oidc
          name: people
          issuerURL: https://login.example.com
          clientID: kubernetes`,
  }, function* ({ root, isWhole }) {
    for (const provider of root.get('identityProviders')?.items() ?? []) {
      if (provider.type !== 'map') continue;
      const field = (name: string) => provider.entries().find((it) => it.name.toLowerCase() === name.toLowerCase())?.node;
      for (const name of ['name', 'issuerURL', 'clientID']) {
        if (isEmpty(field(name)) && isWhole(provider)) yield on(provider, say`${name} is missing; EKS cannot ask this provider`, { missing: true });
      }
      const type = field('type');
      if (isEmpty(type) && isWhole(provider)) yield on(provider, say`type is missing; it is always oidc`, { missing: true });
      else if (type && stringOf(type) !== undefined && stringOf(type) !== 'oidc') yield onValue(type, say`The type of an identity provider is oidc`);
    }
  }),
  condition({
    id: 'unknown-log-type',
    covers: ['EK130'],
    source: 'https://eksctl.io/usage/cloudwatch-cluster-logging/',
    summary: 'A log is asked for that the control plane does not write.',
    why: 'The control plane writes `api`, `audit`, `authenticator`, `controllerManager` and `scheduler`; `*` and `all` stand for every one.',
    fires: `
      cloudWatch:
        clusterLogging:
          enableTypes: [apis]
    #                   ^^^^ apis is not a log; use api, audit, authenticator, controllerManager, scheduler or all`,
    fixed: `
      cloudWatch:
        clusterLogging:
          enableTypes: [api]`,
    passes: `
      cloudWatch:
        clusterLogging:
          enableTypes: [api, audit]`,
  }, function* ({ at }) {
    const types = at('cloudWatch.clusterLogging.enableTypes')?.items() ?? [];
    if (types.some((it) => it.value === '*' || it.value === 'all')) return;
    for (const it of types) {
      const text = stringOf(it);
      if (text === undefined || logTypes.includes(text)) continue;
      const meant = nearest(text, logTypes);
      const fix = meant === undefined ? {} : { fix: { title: say`Use ${meant}`, edits: [replaceValue(it, meant)] } };
      yield onValue(it, say`${text} is not a log; use api, audit, authenticator, controllerManager, scheduler or all`, fix);
    }
  }),
  condition({
    id: 'retention-without-logs',
    covers: ['EK132'],
    source: 'https://eksctl.io/usage/cloudwatch-cluster-logging/',
    summary: 'A retention is set for logs that are not written.',
    why: 'eksctl sets the retention of the log group that EKS writes to, and EKS writes none without `enableTypes`.',
    constraint: { path: 'cloudWatch.clusterLogging', of: 'needs', fields: ['logRetentionInDays', 'enableTypes'] },
    fires: `
      cloudWatch:
        clusterLogging:
          logRetentionInDays: 30
    #     ^^^^^^^^^^^^^^^^^^ logRetentionInDays needs enableTypes beside it`,
    passes: `
      cloudWatch:
        clusterLogging:
          logRetentionInDays: 30
          enableTypes: [audit]`,
  }, function* ({ at, isWhole }) {
    const logging = at('cloudWatch.clusterLogging');
    const days = logging?.get('logRetentionInDays');
    if (isFilled(days) && days.value !== 0 && isEmpty(logging?.get('enableTypes')) && isWhole(logging)) yield on(days, say`logRetentionInDays needs enableTypes beside it`, { missing: true });
  }),
  condition({
    id: 'karpenter-without-oidc',
    covers: ['EK139', 'EK140', 'EK141'],
    source: 'https://eksctl.io/usage/eksctl-karpenter/',
    summary: 'eksctl cannot install Karpenter with these settings.',
    why: 'eksctl installs Karpenter 0.20.0 and newer, with a role of its service account, which needs `iam.withOIDC: true`.',
    fires: `
      karpenter:
    # ^^^^^^^^^ Karpenter needs iam.withOIDC: true
        version: "1.8.1"`,
    fixed: `
      karpenter:
        version: "1.8.1"
      iam:
        withOIDC: true`,
    passes: `
      iam:
        withOIDC: true
      karpenter:
        version: "1.8.1"`,
  }, function* ({ root, isWhole, resource }) {
    const karpenter = root.get('karpenter');
    if (karpenter?.type !== 'map') return;
    const [iam, version] = [root.get('iam'), karpenter.get('version')];
    const oidc = iam?.get('withOIDC');
    const text = stringOf(version);
    const certain = oidc?.value === false || (!isSet(oidc) && (isSet(iam) ? isWhole(iam) : isWhole(root)));
    const edit = oidc ? replaceRaw(oidc, 'true') : iam ? insertKey(resource.document, iam, 'withOIDC', 'true') : insertKey(resource.document, root, 'iam', '\n  withOIDC: true');
    const fix = edit ? { fix: { title: say`Set iam.withOIDC: true`, edits: [edit] } } : {};
    if (certain) yield on(karpenter, say`Karpenter needs iam.withOIDC: true`, { missing: true, ...fix });
    if (!version || text === undefined) return;
    const [, major, minor] = /^v?(\d+)(?:\.(\d+))?(?:\.\d+)?(?:[-+].*)?$/.exec(text) ?? [];
    if (text === '') yield onValue(version, say`The version of Karpenter may not be empty`);
    else if (major === undefined) yield onValue(version, say`${text} is not a version such as 1.8.1`);
    else if (Number(major) === 0 && Number(minor ?? 0) < 20) yield onValue(version, say`eksctl installs Karpenter 0.20.0 and newer`);
  }),
  condition({
    id: 'unusable-fargate-profile',
    covers: ['EK144'],
    severity: 'warning',
    source: 'https://eksctl.io/usage/fargate-support/',
    summary: 'A Fargate profile cannot be made.',
    why: 'A profile has a name that does not start with `eks-`, and at least one selector, each with a namespace. eksctl and EKS say so only when the profile is made.',
    fires: `
      fargateProfiles:
        - name: eks-shop
    #           ^^^^^^^^ EKS keeps names that start with eks- to itself
          selectors: [{ namespace: shop }]`,
    passes: `
      fargateProfiles:
        - name: shop
          selectors: [{ namespace: shop }]`,
  }, function* ({ root, isWhole, resource }) {
    for (const profile of root.get('fargateProfiles')?.items() ?? []) {
      if (profile.type !== 'map') continue;
      const [name, selectors] = [profile.get('name'), profile.get('selectors')];
      if (stringOf(name)?.startsWith('eks-')) yield onValue(name!, say`EKS keeps names that start with eks- to itself`);
      if (isEmpty(name) && isWhole(profile)) yield on(profile, say`name is missing; a Fargate profile needs one`, { missing: true });
      if (isEmpty(selectors) && isWhole(profile) && !(selectors && mayHaveMore(resource, selectors))) yield on(profile, say`selectors is missing; the profile would take no pods`, { missing: true });
      for (const it of selectors?.items() ?? []) if (isEmpty(it.get('namespace')) && isWhole(it)) yield on(it, say`namespace is missing; a selector needs one`, { missing: true });
    }
  }),
  condition({
    id: 'unreadable-certificates',
    covers: ['EK314'],
    severity: 'warning',
    source: 'https://eksctl.io/usage/hybrid-nodes/',
    summary: 'What should be certificates is no PEM.',
    why: 'IAM Roles Anywhere takes the certificates of your authority as PEM, with their first and last lines, and refuses anything else after eksctl has begun to work.',
    fires: `
      remoteNetworkConfig:
        iam:
          provider: IRA
          caBundleCert: ca.pem
    #                   ^^^^^^ This is not a certificate as PEM, which begins with -----BEGIN CERTIFICATE-----
        remoteNodeNetworks:
          - cidrs: [10.80.0.0/16]`,
    passes: `
      remoteNetworkConfig:
        iam:
          provider: IRA
          caBundleCert: |
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----
        remoteNodeNetworks:
          - cidrs: [10.80.0.0/16]`,
  }, function* ({ at }) {
    const bundle = at('remoteNetworkConfig.iam.caBundleCert');
    const text = stringOf(bundle);
    if (bundle && text && !text.includes('-----BEGIN CERTIFICATE-----')) yield onValue(bundle, say`This is not a certificate as PEM, which begins with -----BEGIN CERTIFICATE-----`);
  }),
  condition({
    id: 'unknown-eks-value',
    covers: ['EK309', 'EK310', 'EK311'],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/APIReference/Welcome.html',
    summary: 'A value that EKS does not know is passed on to it.',
    why: 'eksctl does not look at these values; EKS refuses the request in the middle of the work.',
    fires: `
      controlPlaneScalingConfig:
        tier: xl
    #         ^^ xl is not known to EKS here; it knows standard, tier-xl, tier-2xl, tier-4xl, tier-8xl, tier-ultra`,
    passes: `
      controlPlaneScalingConfig:
        tier: tier-xl`,
  }, function* ({ root }) {
    for (const [path, known] of Object.entries(eksValues)) for (const it of select(root, path)) {
      const text = stringOf(it);
      if (!text || known.includes(text)) continue;
      yield onValue(it, say`${text} is not known to EKS here; it knows ${known.join(', ')}`);
    }
  }),
  condition({
    id: 'capability-without-settings',
    covers: ['EK145'],
    severity: 'warning',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/capabilities.html',
    summary: 'A capability lacks what it cannot be made without.',
    why: 'A capability has a name and a type, and Argo CD signs people in through IAM Identity Center. `eksctl create capability` refuses it otherwise.',
    fires: `
      capabilities:
        - name: deploy
          type: ARGOCD
    #           ^^^^^^ Argo CD needs configuration.argocd.awsIdc`,
    passes: `
      capabilities:
        - name: deploy
          type: KRO`,
  }, function* ({ root, isWhole }) {
    for (const it of root.get('capabilities')?.items() ?? []) {
      if (!isWhole(it)) continue;
      for (const name of ['name', 'type']) if (isEmpty(it.get(name))) yield on(it, say`${name} is missing; a capability needs one`, { missing: true });
      const type = it.get('type');
      if (type?.value === 'ARGOCD' && !isSet(it.at('configuration.argocd.awsIdc')) && !it.get('configuration')?.unknown) yield onValue(type, say`Argo CD needs configuration.argocd.awsIdc`, { missing: true });
    }
  }),
];

const eksValues: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'capabilities[].type': ['ACK', 'KRO', 'ARGOCD'],
  'capabilities[].deletePropagationPolicy': ['RETAIN'],
  'controlPlaneScalingConfig.tier': ['standard', 'tier-xl', 'tier-2xl', 'tier-4xl', 'tier-8xl', 'tier-ultra'],
  'addons[].resolveConflicts': ['none', 'overwrite', 'preserve'],
});
