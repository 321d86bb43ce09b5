import type { Domain, Offer } from '../../../engine/model.js';
import { instanceType, instanceTypes } from '../../shared/instanceTypes.js';
import { typeInShort, typeInWords } from '../../shared/instanceTypeWords.js';
import { wellKnown } from '../../shared/offers.js';
import { regions } from '../../shared/regions.js';
import { families } from './conditions/images.js';

const both: readonly string[] = Object.freeze(['nodeGroups[]', 'managedNodeGroups[]']);

function types(path: string): Domain {
  return {
    path,
    of: 'value',
    *offers() {
      for (const it of instanceTypes()) yield { value: it.name, detail: typeInShort(it), doc: () => typeInWords(it) } satisfies Offer;
    },
    explain(value) {
      const found = instanceType(value);
      return found && typeInWords(found);
    },
  };
}

function zones(path: string): Domain {
  return {
    path,
    of: 'value',
    *offers({ resource }) {
      const region = regions.find(({ code }) => code === resource.root.at('metadata.region')?.value);
      for (const letter of region?.zones ?? '') yield { value: `${region!.code}${letter}`, detail: region!.name } satisfies Offer;
    },
  };
}

const systems: Readonly<Record<string, string>> = Object.freeze({
  AmazonLinux2023: 'Amazon Linux 2023, the default',
  AmazonLinux2: 'Amazon Linux 2, up to Kubernetes 1.32',
  Bottlerocket: 'Bottlerocket: made for containers, without a shell',
  BottlerocketFips: 'Bottlerocket with FIPS cryptography',
});

/** `UbuntuPro2404` is Ubuntu Pro 24.04, `WindowsServer2022CoreContainer` is Windows Server 2022, Core. */
function systemInWords(family: string): string {
  return family.replace(/(\d\d)(\d\d)$/, ' $1.$2').replace('UbuntuPro', 'Ubuntu Pro').replace(/^WindowsServer(\d+)(\w+)Container$/, 'Windows Server $1, $2');
}

/** Facts: https://schema.eksctl.io and the pages of https://eksctl.io/usage. Whatever case of letters eksctl takes is fine. */
export const domains: readonly Domain[] = [
  wellKnown('metadata.region', 'value', regions.map(({ code, name }) => [code, name] as const)),
  wellKnown('metadata.version', 'value', [['1.35', 'Kubernetes 1.35'], ['1.34', 'Kubernetes 1.34, the default of eksctl 0.231'], ['1.33', 'Kubernetes 1.33, without Amazon Linux 2'], ['1.32', 'Kubernetes 1.32']]),
  wellKnown('kubernetesNetworkConfig.ipFamily', 'value', { IPv4: 'the default', IPv6: 'pods and services have IPv6 addresses' }),
  wellKnown('remoteNetworkConfig.iam.provider', 'value', { SSM: 'activations of Systems Manager, the default', IRA: 'certificates, with IAM Roles Anywhere' }),
  wellKnown('controlPlaneScalingConfig.tier', 'value', { 'standard': 'follows the load, the default', 'tier-xl': 'the smallest fixed size', 'tier-2xl': 'a fixed size', 'tier-4xl': 'a fixed size', 'tier-8xl': 'the largest fixed size' }),
  wellKnown('cloudWatch.clusterLogging.enableTypes[]', 'value', {
    api: 'the API server', audit: 'who did what', authenticator: 'who signed in', controllerManager: 'the controller manager', scheduler: 'the scheduler', all: 'every log',
  }),
  wellKnown('addons[].name', 'value', {
    'vpc-cni': 'addresses of pods', 'coredns': 'DNS in the cluster', 'kube-proxy': 'addresses of services', 'eks-pod-identity-agent': 'roles for pods',
    'aws-ebs-csi-driver': 'volumes of EBS', 'aws-efs-csi-driver': 'file systems of EFS', 'metrics-server': 'use of CPU and memory', 'eks-node-monitoring-agent': 'health of nodes',
  }),
  wellKnown('addons[].version', 'value', { latest: 'the newest that fits the cluster' }),
  wellKnown('addons[].resolveConflicts', 'value', { none: 'stops at settings of yours', overwrite: 'takes those of EKS', preserve: 'keeps yours on updates' }),
  wellKnown('capabilities[].type', 'value', { ACK: 'AWS resources as objects of Kubernetes', KRO: 'groups of objects as one', ARGOCD: 'deploys from Git' }),
  wellKnown('capabilities[].deletePropagationPolicy', 'value', { RETAIN: 'its resources stay' }),
  wellKnown('nodeGroups[].cpuCredits', 'value', { standard: 'as fast as the credits last', unlimited: 'faster, for a fee' }),
  wellKnown('nodeGroups[].containerRuntime', 'value', { containerd: 'the only one from Kubernetes 1.24 on' }),
  wellKnown('managedNodeGroups[].nodeRepairConfig.nodeRepairConfigOverrides[].repairAction', 'value', { Replace: 'a new node', Reboot: 'the same node again', NoAction: 'nothing' }),
  zones('availabilityZones[]'),
  types('managedNodeGroups[].instanceTypes[]'),
  types('nodeGroups[].instancesDistribution.instanceTypes[]'),
  ...both.flatMap((group) => [
    wellKnown(`${group}.amiFamily`, 'value', families.map((it) => [it, systems[it] ?? systemInWords(it)] as const)),
    types(`${group}.instanceType`),
    zones(`${group}.availabilityZones[]`),
  ]),
];
