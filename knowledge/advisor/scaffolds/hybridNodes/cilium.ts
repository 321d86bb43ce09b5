import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { keepsPodsAway, machinesOf, tolerations } from './given.js';

/**
 * Cilium, the network of machines on site. What EKS asks of it:
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cilium-bgp.html and, for the gateway,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-cni.html
 */
export function ciliumDrafts(it: Given): readonly Draft[] {
  return [
    { path: 'cilium-values.yaml', language: 'yaml', because: say`Cilium on the machines on site, for helm`, parts: [{ base: values, decisions: decisions(it) }] },
    ...(it.flag('bgp') ? [bgpDraft(it)] : []),
  ];
}

const onSite = (indent: string) => `nodeAffinity:
${indent}requiredDuringSchedulingIgnoredDuringExecution:
${indent}  nodeSelectorTerms:
${indent}    - matchExpressions:
${indent}        - key: eks.amazonaws.com/compute-type
${indent}          operator: In
${indent}          values: [hybrid]`;

const values = `# Only on machines on site: nodes in AWS keep the VPC CNI.
affinity:
  ${onSite('    ')}
ipam:
  mode: cluster-pool
  operator:
    clusterPoolIPv4PodCIDRList:
      - 10.85.0.0/16
    clusterPoolIPv4MaskSize: 25
operator:
  replicas: 2
  affinity:
    ${onSite('      ')}
  # Pods in AWS are not its own, and it is to leave them alone.
  unmanagedPodWatcher:
    restart: false
loadBalancer:
  # Lets Services prefer endpoints of the same site.
  serviceTopology: true
envoy:
  enabled: false
`;

/** What the operator tolerates by itself, since it no longer tolerates everything: https://github.com/cilium/cilium/pull/40137 */
const ownTolerations = Object.freeze(['node.kubernetes.io/not-ready', 'node.cilium.io/agent-not-ready', 'node.cloudprovider.kubernetes.io/uninitialized'].map((key) => ({ key, operator: 'Exists' })));

function decisions(it: Given): readonly Decision[] {
  return [
    { path: ['ipam', 'operator', 'clusterPoolIPv4PodCIDRList'], set: it.list('podCidrs'), because: say`The remote Pod networks of the cluster; this and the size of the blocks stay as they are once Cilium is installed` },
    { path: ['ipam', 'operator', 'clusterPoolIPv4MaskSize'], set: it.number('podMask'), because: say`Each machine gets ${2 ** (32 - it.number('podMask'))} addresses` },
    ...(machinesOf(it) === 1 ? [{ path: ['operator', 'replicas'], set: 1, because: say`A second one would need a second machine` }] : []),
    ...(keepsPodsAway(it) ? [{ path: ['operator', 'tolerations'], set: [...ownTolerations, ...tolerations(it)], because: say`With the taints of the machines: where the operator may not run, no node becomes Ready` }] : []),
    ...(it.flag('bgp') ? [{ path: ['bgpControlPlane'], set: { enabled: true } }] : []),
    ...(it.flag('gateway') ? [
      { path: ['vtep'], set: { enabled: true }, because: say`The gateway is the way into the VPC` },
      { path: ['l7Proxy'], set: false, because: say`It would catch what is meant for the gateway` },
    ] : []),
  ];
}

const bgp = `apiVersion: cilium.io/v2alpha1
kind: CiliumBGPClusterConfig
metadata:
  name: site-routers
spec:
  nodeSelector:
    matchExpressions:
      - key: eks.amazonaws.com/compute-type
        operator: In
        values: [hybrid]
  bgpInstances:
    - name: site
      localASN: 64512
      peers: []
---
apiVersion: cilium.io/v2alpha1
kind: CiliumBGPPeerConfig
metadata:
  name: site-router
spec:
  timers:
    holdTimeSeconds: 30
    keepAliveTimeSeconds: 10
  # The router keeps the routes while an agent restarts.
  gracefulRestart:
    enabled: true
    restartTimeSeconds: 120
  families:
    - afi: ipv4
      safi: unicast
      advertisements:
        matchLabels:
          advertise: bgp
---
apiVersion: cilium.io/v2alpha1
kind: CiliumBGPAdvertisement
metadata:
  name: pods
  labels:
    advertise: bgp
spec:
  advertisements:
    - advertisementType: PodCIDR
`;

function bgpDraft(it: Given): Draft {
  const peers = it.list('routers').map((peerAddress, index) => ({ name: `router-${index + 1}`, peerASN: it.number('routerAsn'), peerAddress, peerConfigRef: { name: 'site-router' } }));
  return {
    path: 'cilium-bgp.yaml',
    language: 'yaml',
    because: say`Tells your router where Pods are`,
    parts: [{
      base: bgp,
      decisions: [
        { path: ['spec', 'bgpInstances', 0, 'localASN'], set: it.number('nodesAsn') },
        { path: ['spec', 'bgpInstances', 0, 'peers'], set: peers },
      ],
    }],
  };
}
