import { isSet, say, select, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { addon, condition, hasWellKnown, isAutoMode, isEmpty, isFilled, isGiven, isTrue, mayHaveAddons, on, onValue, type Config } from './config.js';

const podIdentity = 'https://eksctl.io/usage/pod-identity-associations/';
const addonsPage = 'https://eksctl.io/usage/addons/';
const policyFields: readonly string[] = Object.freeze(['permissionPolicy', 'permissionPolicyARNs', 'wellKnownPolicies']);

function associations({ root }: Config): readonly Node[] {
  return [...select(root, 'iam.podIdentityAssociations[]'), ...select(root, 'addons[].podIdentityAssociations[]')];
}

/** Pod identities of the cluster and of its add-ons. */
export const podIdentityConditions: readonly Rule[] = [
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
      if (isEmpty(it.get('namespace'))) yield on(it, say`namespace is missing; a pod identity is for one service account`, { missing: true });
      if (isEmpty(it.get('serviceAccountName'))) yield on(it, say`serviceAccountName is missing; a pod identity is for one service account`, { missing: true });
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
            - namespace: kube-system
              serviceAccountName: aws-node
              roleARN: arn:aws:iam::111122223333:role/cni
              tags: { team: a }
    #         ^^^^ Pod identities of add-ons cannot have tags`,
    passes: `
      addons:
        - name: eks-pod-identity-agent
        - name: vpc-cni
          podIdentityAssociations:
            - namespace: kube-system
              serviceAccountName: aws-node
              roleARN: arn:aws:iam::111122223333:role/cni`,
  }, function* ({ root }) {
    for (const it of select(root, 'addons[].podIdentityAssociations[]')) {
      const [known, tags] = [it.get('wellKnownPolicies'), it.get('tags')];
      if (hasWellKnown(known)) yield on(known!, say`Pod identities of add-ons cannot have wellKnownPolicies`);
      if (tags?.entries().length) yield on(tags, say`Pod identities of add-ons cannot have tags`);
    }
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
            - namespace: kube-system
              serviceAccountName: agent
              roleARN: arn:aws:iam::111122223333:role/agent`,
    passes: `
      addons:
        - name: eks-pod-identity-agent`,
  }, function* (config) {
    const own = addon(config, 'eks-pod-identity-agent')?.get('podIdentityAssociations');
    if (isFilled(own)) yield on(own, say`The add-on eks-pod-identity-agent cannot have pod identities`);
  }),
];
