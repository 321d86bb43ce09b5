import { isSet, parseCidr, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { addon, condition, ipFamilyOf, isAutoMode, isEmpty, isFilled, isTrue, mayHaveAddons, on, onValue, versionOf, type Config } from './config.js';

const page = 'https://eksctl.io/usage/vpc-ip-family/';

function isIpv6({ at }: Config): boolean {
  return stringOf(at('kubernetesNetworkConfig.ipFamily'))?.toLowerCase() === 'ipv6';
}

/** `1.18.1` of `v1.18.1-eksbuild.3` as numbers; undefined when it is no version. */
function releaseOf(text: string): readonly number[] | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)(?:\.\d+)?(?:[-+].*)?$/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

/** kubernetesNetworkConfig, and what the family of addresses asks of the rest. */
export const familyConditions: readonly Rule[] = [
  condition({
    id: 'unknown-ip-family',
    covers: ['EK046'],
    source: page,
    summary: 'The family of addresses is neither IPv4 nor IPv6.',
    why: 'eksctl takes `IPv4` and `IPv6`, in any case of letters.',
    fires: `
      kubernetesNetworkConfig:
        ipFamily: DualStack
    #             ^^^^^^^^^ DualStack is not a family of addresses; use IPv4 or IPv6`,
    passes: `
      kubernetesNetworkConfig:
        ipFamily: ipv4`,
  }, function* ({ at }) {
    const family = at('kubernetesNetworkConfig.ipFamily');
    const text = stringOf(family);
    if (family && text && !['ipv4', 'ipv6'].includes(text.toLowerCase())) yield onValue(family, say`${text} is not a family of addresses; use IPv4 or IPv6`);
  }),
  condition({
    id: 'unsupported-with-ipv6',
    covers: ['EK047', 'EK057', 'EK058', 'EK059', 'EK061'],
    source: page,
    summary: 'A field of clusters of the IPv4 family stands in one of the IPv6 family.',
    why: 'In a cluster of the IPv6 family EKS chooses the addresses of services, subnets have IPv6 ranges anyway, NAT is set up by eksctl, and neither Local Zones nor self-managed nodegroups are supported.',
    fires: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
        serviceIPv4CIDR: 10.100.0.0/16
    #   ^^^^^^^^^^^^^^^ A cluster of the IPv6 family cannot have serviceIPv4CIDR
      autoModeConfig:
        enabled: true`,
    passes: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
      autoModeConfig:
        enabled: true`,
  }, function* (config) {
    if (!isIpv6(config)) return;
    const [services, allocate] = [config.at('kubernetesNetworkConfig.serviceIPv4CIDR'), config.at('vpc.autoAllocateIPv6')];
    const found = [services, isTrue(allocate) ? allocate : undefined, config.at('vpc.nat'), config.root.get('localZones'), config.root.get('nodeGroups')];
    const names = ['serviceIPv4CIDR', 'autoAllocateIPv6', 'nat', 'localZones', 'nodeGroups'];
    for (const [index, node] of found.entries()) if (isFilled(node)) yield on(node, say`A cluster of the IPv6 family cannot have ${names[index]!}`);
  }),
  condition({
    id: 'ipv6-without-addons',
    covers: ['EK049', 'EK050', 'EK051'],
    source: page,
    summary: 'A cluster of the IPv6 family lacks what gives pods their addresses.',
    why: 'eksctl wants coredns among the add-ons of such a cluster, and rights for vpc-cni to hand out IPv6 addresses: an IAM provider (`iam.withOIDC`), or the add-on eks-pod-identity-agent and an association for vpc-cni. With EKS Auto Mode all of it is built in.',
    fires: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
      addons:
        - name: coredns
        - name: kube-proxy
        - name: vpc-cni
    #           ^^^^^^^ With IPv6 vpc-cni needs iam.withOIDC: true, or the add-on eks-pod-identity-agent`,
    passes: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
      iam:
        withOIDC: true
      addons:
        - name: coredns
        - name: kube-proxy
        - name: vpc-cni`,
  }, function* (config) {
    const family = config.at('kubernetesNetworkConfig.ipFamily');
    if (!family || !isIpv6(config) || isAutoMode(config) !== false || mayHaveAddons(config)) return;
    if (!addon(config, 'coredns')) yield onValue(family, say`A cluster of the IPv6 family needs the add-on coredns in its list`, { missing: true });
    const plugin = addon(config, 'vpc-cni');
    const iam = config.root.get('iam');
    const name = plugin?.get('name');
    if (!plugin || !name) return;
    const oidc = isTrue(iam?.get('withOIDC')) || iam?.get('withOIDC')?.unknown === true || (isSet(iam) && !config.isWhole(iam));
    if (!addon(config, 'eks-pod-identity-agent')) return oidc ? undefined : yield onValue(name, say`With IPv6 vpc-cni needs iam.withOIDC: true, or the add-on eks-pod-identity-agent`, { missing: true });
    const known = [config.at('addonsConfig.autoApplyPodIdentityAssociations'), plugin.get('useDefaultPodIdentityAssociations')];
    if (known.some((it) => it?.unknown === true || isTrue(it)) || !isEmpty(plugin.get('podIdentityAssociations')) || !config.isWhole(plugin)) return;
    yield onValue(name, say`With IPv6 vpc-cni needs a pod identity: useDefaultPodIdentityAssociations: true, or one of your own`, { missing: true });
  }),
  condition({
    id: 'too-old-for-ipv6',
    covers: ['EK052', 'EK053'],
    source: page,
    summary: 'A release is too old for addresses of the IPv6 family.',
    why: 'IPv6 needs vpc-cni 1.10 and Kubernetes 1.21.',
    fires: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
      iam:
        withOIDC: true
      addons:
        - name: coredns
        - name: vpc-cni
          version: 1.7.0
    #              ^^^^^ IPv6 needs vpc-cni 1.10.0 or newer`,
    passes: `
      kubernetesNetworkConfig:
        ipFamily: IPv6
      iam:
        withOIDC: true
      addons:
        - name: coredns
        - name: vpc-cni
          version: v1.19.0-eksbuild.1`,
  }, function* (config) {
    if (!isIpv6(config)) return;
    const version = addon(config, 'vpc-cni')?.get('version');
    const text = stringOf(version);
    const [major = 0, minor = 0] = releaseOf(text ?? '') ?? [];
    if (version && text && text !== 'latest' && major < 2 && minor < 10) yield onValue(version, say`IPv6 needs vpc-cni 1.10.0 or newer`);
    const cluster = versionOf(config);
    if (cluster !== undefined && cluster < 21) yield onValue(config.at('metadata.version')!, say`IPv6 needs Kubernetes 1.21 or newer`);
  }),
  condition({
    id: 'unusable-ipv6-range',
    covers: ['EK054', 'EK055', 'EK056', 'EK060'],
    source: page,
    summary: 'An IPv6 range cannot be used in this cluster.',
    why: '`vpc.ipv6Cidr` and `vpc.ipv6Pool` belong together and describe the VPC that eksctl makes for the IPv6 family; `extraIPv6CIDRs` are for that family too.',
    fires: `
      vpc:
        extraIPv6CIDRs: ["2001:db8::/32"]
    #   ^^^^^^^^^^^^^^ extraIPv6CIDRs needs a cluster of the IPv6 family`,
    passes: `
      vpc:
        extraCIDRs: [10.9.0.0/16]`,
  }, function* (config) {
    const vpc = config.root.get('vpc');
    const family = ipFamilyOf(config);
    if (!vpc || !family) return;
    const extra = vpc.get('extraIPv6CIDRs');
    if (family === 'ipv4' && isFilled(extra)) yield on(extra, say`extraIPv6CIDRs needs a cluster of the IPv6 family`);
    const pair = ['ipv6Cidr', 'ipv6Pool'] as const;
    for (const [index, name] of pair.entries()) {
      const [field, other] = [vpc.get(name), pair[1 - index]!];
      if (!isFilled(field)) continue;
      if (family === 'ipv4') yield on(field, say`${name} needs a cluster of the IPv6 family`);
      else if (isFilled(vpc.get('id'))) yield on(field, say`${name} cannot be set together with vpc.id`);
      else if (isEmpty(vpc.get(other)) && config.isWhole(vpc)) yield on(field, say`${name} needs ${other} beside it`, { missing: true });
    }
  }),
  condition({
    id: 'unreadable-range',
    covers: ['EK048', 'EK062'],
    summary: 'A range of addresses cannot be read.',
    why: 'Ranges are written as an address and the bits of the network: `10.0.0.0/16`, `2001:db8::/32`.',
    fires: `
      vpc:
        publicAccessCIDRs: ["203.0.113/24"]
    #                       ^^^^^^^^^^^^^^ 203.0.113/24 is not a range of addresses such as 10.0.0.0/16`,
    passes: `
      vpc:
        publicAccessCIDRs: ["203.0.113.0/24"]`,
  }, function* ({ at }) {
    const single = ['vpc.cidr', 'kubernetesNetworkConfig.serviceIPv4CIDR'].flatMap((it) => at(it) ?? []);
    const lists = ['vpc.extraCIDRs', 'vpc.publicAccessCIDRs', 'vpc.extraIPv6CIDRs'].flatMap((it) => at(it)?.items() ?? []);
    const subnets = ['vpc.subnets.private', 'vpc.subnets.public'].flatMap((it) => at(it)?.entries() ?? []).flatMap((it) => it.node.get('cidr') ?? []);
    for (const node of [...single, ...lists, ...subnets]) {
      const text = stringOf(node);
      if (text && !parseCidr(text)) yield onValue(node, say`${text} is not a range of addresses such as 10.0.0.0/16`);
    }
  }),
];
