import type { Rule } from '../../../../engine/model.js';
import { autoscalingBounds } from './autoscaling-bounds.js';
import { bundlesBesideVersion } from './bundles-beside-version.js';
import { clusterWithoutEndpoint } from './cluster-without-endpoint.js';
import { clusterWithoutWorkers } from './cluster-without-workers.js';
import { everyWorkerTainted } from './every-worker-tainted.js';
import { invalidCertificateName } from './invalid-certificate-name.js';
import { invalidGroupLabel } from './invalid-group-label.js';
import { missingMachineGroupRef } from './missing-machine-group-ref.js';
import { mixedProviders } from './mixed-providers.js';
import { oidcFlagBesideOidcConfig } from './oidc-flag-beside-oidc-config.js';
import { packagesOnWorkloadCluster } from './packages-on-workload-cluster.js';
import { proxyWithoutHookImages } from './proxy-without-hook-images.js';
import { severalClustersInAFile } from './several-clusters-in-a-file.js';
import { unequalMachineSystems } from './unequal-machine-systems.js';
import { unknownFailureDomain } from './unknown-failure-domain.js';
import { unreadableEksaVersion } from './unreadable-eksa-version.js';
import { unsupportedKubernetesVersion } from './unsupported-kubernetes-version.js';
import { unusableClusterName } from './unusable-cluster-name.js';
import { unusableClusterNetworks } from './unusable-cluster-networks.js';
import { unusableEndpointAddress } from './unusable-endpoint-address.js';
import { unusableEtcdSetup } from './unusable-etcd-setup.js';
import { unusableKubeletConfiguration } from './unusable-kubelet-configuration.js';
import { unusableNetworkPlugin } from './unusable-network-plugin.js';
import { unusableNodeCount } from './unusable-node-count.js';
import { unusableProxy } from './unusable-proxy.js';
import { unusableRegistryMirror } from './unusable-registry-mirror.js';
import { unusableRolloutStrategy } from './unusable-rollout-strategy.js';
import { workerGroupName } from './worker-group-name.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  autoscalingBounds,
  bundlesBesideVersion,
  clusterWithoutEndpoint,
  clusterWithoutWorkers,
  everyWorkerTainted,
  invalidCertificateName,
  invalidGroupLabel,
  missingMachineGroupRef,
  mixedProviders,
  oidcFlagBesideOidcConfig,
  packagesOnWorkloadCluster,
  proxyWithoutHookImages,
  severalClustersInAFile,
  unequalMachineSystems,
  unknownFailureDomain,
  unreadableEksaVersion,
  unsupportedKubernetesVersion,
  unusableClusterName,
  unusableClusterNetworks,
  unusableEndpointAddress,
  unusableEtcdSetup,
  unusableKubeletConfiguration,
  unusableNetworkPlugin,
  unusableNodeCount,
  unusableProxy,
  unusableRegistryMirror,
  unusableRolloutStrategy,
  workerGroupName,
];
