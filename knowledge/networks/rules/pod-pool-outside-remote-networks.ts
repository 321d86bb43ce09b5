import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { isAboutHybrid, places, podNetworksWithout, podPoolsIn, written } from '../world.js';

export const podPoolOutsideRemoteNetworks: Rule = {
  id: 'pod-pool-outside-remote-networks',
  severity: 'warning',
  summary: 'The network plugin of hybrid nodes hands out addresses that the cluster does not know as those of pods.',
  why: 'The control plane sends traffic for pods on hybrid nodes, such as calls of webhooks, to the remote pod networks of the cluster. Pods with other addresses run, and cannot be reached from AWS. The pools of Cilium cannot be changed once it is installed.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html'],
  covers: ['HN23'],
  across: true,
  examples: [
    {
      title: 'Another range than the cluster’s',
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
        ipam:
          mode: cluster-pool
          operator:
            clusterPoolIPv4PodCIDRList: [10.85.0.0/17, 10.86.0.0/16]
      #                                                ^^^^^^^^^^^^ Cilium hands out 10.86.0.0/16, which is not inside of the remote pod networks 10.85.0.0/16`,
    },
    {
      title: 'A cluster that Terraform makes',
      files: {
        'main.tf': `
        locals {
          pods = "10.85.0.0/16"
        }
        module "eks" {
          source = "terraform-aws-modules/eks/aws"
          name   = "plant"
          remote_network_config = {
            remote_node_networks = { cidrs = ["10.80.0.0/16"] }
            remote_pod_networks  = { cidrs = [local.pods] }
          }
        }`,
      },
      yaml: `
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.86.0.0/16]
      #                                  ^^^^^^^^^^^^ Cilium hands out 10.86.0.0/16, which is not inside of the remote pod networks 10.85.0.0/16`,
    },
    {
      title: 'A cluster whose networks Terraform computes',
      files: {
        'main.tf': `
        module "eks" {
          source = "terraform-aws-modules/eks/aws"
          remote_network_config = {
            remote_node_networks = { cidrs = ["10.80.0.0/16"] }
            remote_pod_networks  = { cidrs = [cidrsubnet(var.network, 8, 1)] }
          }
        }`,
      },
      yaml: `
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.86.0.0/16]`,
    },
    {
      title: 'A pool of Calico',
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
        apiVersion: crd.projectcalico.org/v1
        kind: IPPool
        metadata:
          name: pods
        spec:
          cidr: 192.168.0.0/16
      #         ^^^^^^^^^^^^^^ Calico hands out 192.168.0.0/16, which is not inside of the remote pod networks 10.85.0.0/16`,
    },
    {
      title: 'No cluster to compare with',
      yaml: `
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.86.0.0/16]`,
    },
  ],
  *check(resource, world) {
    for (const { by, range: { node, text, cidr } } of isAboutHybrid(resource, world) ? podPoolsIn(resource) : []) {
      const networks = node && cidr ? podNetworksWithout(cidr, world) : [];
      if (node && networks.length > 0) yield { span: node.span, message: say`${by} hands out ${text}, which is not inside of the remote pod networks ${written(networks)}`, related: places(networks) };
    }
  },
};
