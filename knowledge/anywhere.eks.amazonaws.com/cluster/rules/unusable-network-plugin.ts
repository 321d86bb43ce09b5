import { mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { at, field, isWritten, providerOf, textAt } from '../../shared/read.js';

export const unusableNetworkPlugin: Rule = {
  id: 'unusable-network-plugin',
  severity: 'error',
  summary: 'The network plugin is missing, named twice, or its settings contradict each other.',
  why: '`cniConfig` holds exactly one plugin: `cilium`, or `kindnetd`, which works on Docker only. `cni` is the older form, and both together are refused. With `skipUpgrade` the care of Cilium is yours, so its policy mode cannot be set here; direct routing has to know its network.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/cni/'],
  upstream: ['cni not specified', 'no cni plugin specified', 'cannot specify more than one cni plugins', 'both old and new formats used', 'kindnetd is only supported on Docker provider', 'direct routing mode requires IPv4NativeRoutingCIDR to be set'],
  covers: ['EA050', 'EA051', 'EA053', 'EA055', 'EA056'],
  examples: [
    { title: 'Not on this provider', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          clusterNetwork:
            cniConfig:
              kindnetd: {}
      #       ^^^^^^^^ kindnetd works on Docker only; use cilium` },
    { title: 'Both forms', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          clusterNetwork:
            cni: cilium
      #     ^^^ cni cannot be set together with cniConfig
            cniConfig:
              cilium: {}` },
    { title: 'Settings that contradict each other', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          clusterNetwork:
            cniConfig:
              cilium:
                skipUpgrade: true
                policyEnforcementMode: always
      #         ^^^^^^^^^^^^^^^^^^^^^ With skipUpgrade you care for Cilium yourself, and policyEnforcementMode cannot be set
                routingMode: direct
      #                      ^^^^^^ Direct routing needs ipv4NativeRoutingCIDR` },
    { title: 'Cilium', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          clusterNetwork:
            cniConfig:
              cilium: {}` },
  ],
  *check(resource) {
    const network = at(resource.root, 'spec.clusterNetwork');
    if (network?.type !== 'map') return;
    const config = field(network, 'cniConfig');
    yield* choice(resource, network, config);
    yield* cilium(resource, field(config, 'cilium'));
  },
};

function* choice(resource: Resource, network: Node, config: Node | undefined): Iterable<Finding> {
  const [name, provider] = [field(network, 'cni'), providerOf(resource.root)];
  if (name?.key && isWritten(name) && config) yield { span: name.key, message: say`cni cannot be set together with cniConfig` };
  const [cilium, kindnetd] = [field(config, 'cilium'), field(config, 'kindnetd')];
  if (provider && provider !== 'Docker') {
    if (kindnetd?.key) yield { span: kindnetd.key, message: say`kindnetd works on Docker only; use cilium` };
    if (name && textAt(network, 'cni') === 'kindnetd') yield { span: name.span, message: say`kindnetd works on Docker only; use cilium` };
  }
  if (cilium?.key && kindnetd) yield { span: cilium.key, message: say`cilium cannot be set together with kindnetd` };
  if (!provider || isWritten(name) || name?.unknown || cilium || kindnetd || mayHaveMore(resource, network)) return;
  if (!config) return yield { span: placeOfAbsence(network), message: say`No network plugin is named; cniConfig with cilium: {} takes the defaults`, missing: true };
  if (config.type === 'map' && !mayHaveMore(resource, config)) yield { span: placeOfAbsence(config), message: say`No network plugin is named; cilium: {} takes the defaults`, missing: true };
}

function* cilium(resource: Resource, settings: Node | undefined): Iterable<Finding> {
  if (settings?.type !== 'map') return;
  const mode = field(settings, 'policyEnforcementMode');
  if (field(settings, 'skipUpgrade')?.value === true && mode?.key && isWritten(mode)) yield { span: mode.key, message: say`With skipUpgrade you care for Cilium yourself, and policyEnforcementMode cannot be set` };
  const routing = field(settings, 'routingMode');
  if (routing && textAt(settings, 'routingMode') === 'direct' && !isWritten(field(settings, 'ipv4NativeRoutingCIDR')) && !mayHaveMore(resource, settings)) yield { span: routing.span, message: say`Direct routing needs ipv4NativeRoutingCIDR`, missing: true };
}
