import { deriveWorld, mayHaveMore, say } from '../../../engine/kit.js';
import type { Rule, World } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { podSpecOf } from '../../shared/podSpec.js';
import type { Cluster } from '../model.js';
import { hybridClusters } from '../world.js';

export const hybridWebhookOutOfReach: Rule = {
  id: 'hybrid-webhook-out-of-reach',
  severity: 'warning',
  summary: 'The API server has to call pods on hybrid nodes, and no cluster here knows their addresses.',
  why: 'The API server calls webhooks and metrics-server at the addresses of their pods. Without remote pod networks it has no way to pods on hybrid nodes, and each call waits until it fails. Name the networks, install the hybrid nodes gateway, or keep these pods in AWS with the affinity `eks.amazonaws.com/compute-type` `NotIn` `[hybrid]`.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-webhooks.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html'],
  covers: ['HN15'],
  across: true,
  examples: [
    {
      title: 'A webhook on hybrid nodes of a cluster without remote pod networks',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
      },
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: cert-manager-webhook }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid
              containers:
                - name: webhook
                  image: quay.io/jetstack/cert-manager-webhook:v1.19.0
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The API server calls these pods, and the cluster has no remote pod networks to reach them on hybrid nodes`,
    },
    {
      title: 'With remote pod networks',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
          remotePodNetworks:
            - cidrs: [10.85.0.0/16]`,
      },
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: cert-manager-webhook }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid
              containers:
                - name: webhook
                  image: quay.io/jetstack/cert-manager-webhook:v1.19.0`,
    },
  ],
  *check(resource, world) {
    const pods = podSpecOf(resource);
    if (!pods || !asksForHybrid(pods)) return;
    const image = pods.get('containers')?.items().map((it) => it.get('image')).find((it) => called.test(it?.text ?? ''));
    if (image && nobodyKnowsPods(world)) yield { span: image.span, message: say`The API server calls these pods, and the cluster has no remote pod networks to reach them on hybrid nodes` };
  },
};

/** What the API server itself calls: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-webhooks.html */
const called = /\/(?:cert-manager-webhook|aws-load-balancer-controller|metrics-server|adot-operator|opentelemetry-operator)(?::|@|$)/;

const nobodyKnowsPods = deriveWorld((world: World): boolean => {
  const clusters = hybridClusters(world);
  return clusters.length > 0 && clusters.every(lacksPods) && world.named('helm.sh', 'HybridGatewayValues').length === 0;
});

function lacksPods({ remote, pods, resource }: Cluster): boolean {
  return remote !== undefined && !pods.node && pods.complete && !mayHaveMore(resource, remote);
}
