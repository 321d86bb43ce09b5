import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const hybridBothEndpoints: Rule = clusterRule({
  id: 'hybrid-both-endpoints',
  severity: 'warning',
  summary: 'A cluster for hybrid nodes has its public and its private endpoint at once.',
  why: 'With both endpoints on, the name of the cluster leads to public addresses wherever it is asked outside of the VPC, so hybrid nodes leave the private line and may not reach the cluster at all. Choose one of the two.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html'],
  covers: ['HN14'],
  examples: [
    {
      title: 'Private as well, where public is the default',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          clusterEndpoints:
            privateAccess: true
      #     ^^^^^^^^^^^^^ Hybrid nodes need either the public or the private endpoint; with both, the name of the cluster leads to public addresses
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'Only the private one',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          clusterEndpoints:
            publicAccess: false
            privateAccess: true
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ remote, publicAccess, privateAccess }) {
  if (!remote || publicAccess.value !== true || privateAccess.value !== true || !privateAccess.node) return;
  yield { span: privateAccess.node.key ?? privateAccess.node.span, message: say`Hybrid nodes need either the public or the private endpoint; with both, the name of the cluster leads to public addresses` };
});
