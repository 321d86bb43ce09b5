import type { Kind } from '../../../engine/model.js';
import { wellKnown } from '../../shared/offers.js';
import { anywhereKind } from '../shared/kind.js';
import { datacenterKinds, machineKinds, referenceDomains } from '../shared/domains.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

/** What release 0.26 knows, the newest first. */
const kubernetesVersions: Readonly<Record<string, string>> = Object.freeze(Object.fromEntries(['1.36', '1.35', '1.34', '1.33', '1.32', '1.31', '1.30'].map((it) => [it, 'EKS Anywhere 0.26 has it'])));

export const cluster: Kind = anywhereKind({
  name: 'Cluster',
  summary: 'A Kubernetes cluster on your own machines: its version, networks and groups of machines. eksctl anywhere makes it, with the objects that it refers to in the same file.',
  link: pages.overview,
  schema,
  docs,
  rules,
  samples,
  strict: true,
  needed: {
    'spec.podIamConfig': ['serviceAccountIssuer'],
    'spec.registryMirrorConfiguration': ['endpoint'],
    'spec.registryMirrorConfiguration.ociNamespaces[]': ['registry'],
    'spec.identityProviderRefs[]': ['kind', 'name'],
    'spec.gitOpsRef': ['kind', 'name'],
    'spec.etcdEncryption[]': ['providers', 'resources'],
    'spec.etcdEncryption[].providers[]': ['kms'],
    'spec.etcdEncryption[].providers[].kms': ['name', 'socketListenAddress'],
    'spec.controlPlaneConfiguration.upgradeRolloutStrategy': ['type'],
    'spec.workerNodeGroupConfigurations[].upgradeRolloutStrategy': ['type'],
  },
  limits: {
    'spec.etcdEncryption': { maxItems: 1 },
    'spec.etcdEncryption[].providers': { minItems: 1, maxItems: 1 },
    'spec.etcdEncryption[].resources': { minItems: 1 },
    'spec.identityProviderRefs[].kind': { enum: ['OIDCConfig', 'AWSIamConfig'] },
    'spec.gitOpsRef.kind': { enum: ['FluxConfig', 'GitOpsConfig'] },
    'spec.clusterNetwork.cni': { enum: ['cilium', 'cilium-enterprise', 'kindnetd'] },
    'spec.clusterNetwork.cniConfig.cilium.policyEnforcementMode': { enum: ['default', 'always', 'never'] },
    'spec.controlPlaneConfiguration.upgradeRolloutStrategy.type': { enum: ['RollingUpdate', 'InPlace'] },
    'spec.controlPlaneConfiguration.upgradeRolloutStrategy.rollingUpdate.maxSurge': { minimum: 0, maximum: 1 },
    'spec.workerNodeGroupConfigurations[].upgradeRolloutStrategy.type': { enum: ['RollingUpdate', 'InPlace'] },
    'spec.workerNodeGroupConfigurations[].upgradeRolloutStrategy.rollingUpdate.maxSurge': { minimum: 0 },
    'spec.workerNodeGroupConfigurations[].upgradeRolloutStrategy.rollingUpdate.maxUnavailable': { minimum: 0 },
    'spec.workerNodeGroupConfigurations[].count': { minimum: 0 },
    'spec.workerNodeGroupConfigurations[].autoscalingConfiguration.minCount': { minimum: 0 },
  },
  domains: [
    ...referenceDomains('spec.datacenterRef', datacenterKinds),
    ...referenceDomains('spec.controlPlaneConfiguration.machineGroupRef', machineKinds),
    ...referenceDomains('spec.externalEtcdConfiguration.machineGroupRef', machineKinds),
    ...referenceDomains('spec.workerNodeGroupConfigurations[].machineGroupRef', machineKinds),
    ...referenceDomains('spec.gitOpsRef'),
    ...referenceDomains('spec.identityProviderRefs[]'),
    wellKnown('spec.kubernetesVersion', 'value', kubernetesVersions),
    wellKnown('spec.workerNodeGroupConfigurations[].kubernetesVersion', 'value', kubernetesVersions),
  ],
  references: [
    'spec.datacenterRef',
    'spec.controlPlaneConfiguration.machineGroupRef',
    'spec.externalEtcdConfiguration.machineGroupRef',
    'spec.workerNodeGroupConfigurations[].machineGroupRef',
    'spec.gitOpsRef',
    'spec.identityProviderRefs[]',
  ],
});
