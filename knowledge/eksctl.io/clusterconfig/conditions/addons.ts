import { say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { addon, condition, isAutoMode, isFilled, isGiven, isTrue, mayHaveAddons, on, onValue, type Config } from './config.js';

const addonsPage = 'https://eksctl.io/usage/addons/';
const irsaFields: readonly string[] = Object.freeze(['wellKnownPolicies', 'serviceAccountRoleARN', 'attachPolicyARNs', 'attachPolicy']);

function* clash(config: Config, map: Node, fields: readonly string[]): Iterable<Finding> {
  const [first, ...others] = config.isWhole(map) ? fields.filter((it) => isGiven(map, it)) : [];
  for (const it of others) yield on(map.get(it)!, say`${it} cannot be set together with ${first!}`);
}

/** addons and addonsConfig. */
export const addonConditions: readonly Rule[] = [
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
            - namespace: kube-system
              serviceAccountName: aws-node
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
