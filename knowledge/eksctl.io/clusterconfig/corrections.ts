import type { Schema } from '../../../engine/model.js';

type Facts = Partial<Schema> & { readonly without?: readonly (keyof Schema)[] };

/**
 * What the schema that eksctl ships leaves out, and its code asks for: fields that have to be there, closed lists whose
 * letters' case counts, and bounds. Where the code folds the case, or asks only under a condition, a rule speaks instead.
 * Source: https://github.com/eksctl-io/eksctl/tree/main/pkg/apis/eksctl.io/v1alpha5 (validation.go, types.go and others).
 */
export function corrected(schema: Schema): Schema {
  return Object.entries(facts()).reduce((all, [path, it]) => at(all, path.replaceAll('[]', '.[]').split('.'), it), schema);
}

function at(schema: Schema, [step, ...steps]: readonly string[], facts: Facts): Schema {
  if (step === undefined || step === '') return withFacts(schema, facts);
  if (step === '[]') return { ...schema, items: at(schema.items ?? {}, steps, facts) };
  if (step === '*') return { ...schema, values: at(schema.values ?? {}, steps, facts) };
  return { ...schema, properties: { ...schema.properties, [step]: at(schema.properties?.[step] ?? {}, steps, facts) } };
}

function withFacts(schema: Schema, { without = [], ...more }: Facts): Schema {
  const kept = Object.entries(schema).filter(([name]) => !without.includes(name as keyof Schema));
  return { ...Object.fromEntries(kept), ...more };
}

const arn: Facts = { type: 'string' };
/** Go takes an empty text for an absent one. */
const text: Facts = { minLength: 1 };
const volumeTypes: Facts = { enum: ['gp2', 'gp3', 'io1', 'io2', 'sc1', 'st1'] };
/** Each of these has a decoder of its own, which ignores letters' case and unknown keys. */
const tolerant: Facts = { open: true };

function facts(): Readonly<Record<string, Facts>> {
  return {
    '': { required: ['metadata'] },
    metadata: { required: ['name', 'region'] },
    'metadata.name': text,
    'metadata.region': text,
    'metadata.rollbackConfig.timeoutMinutes': { minimum: 120, maximum: 10080 },
    'accessConfig.authenticationMode': { enum: ['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP'] },
    'accessConfig.accessEntries': { listType: 'map', listKeys: ['principalARN'] },
    'accessConfig.accessEntries[]': { required: ['principalARN'] },
    'accessConfig.accessEntries[].principalARN': arn,
    'accessConfig.accessEntries[].type': { enum: ['STANDARD', 'EC2', 'EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'HYBRID_LINUX'] },
    'accessConfig.accessEntries[].accessPolicies[]': { required: ['policyARN', 'accessScope'] },
    'accessConfig.accessEntries[].accessPolicies[].policyARN': arn,
    'accessConfig.accessEntries[].accessPolicies[].accessScope': { required: ['type'] },
    'accessConfig.accessEntries[].accessPolicies[].accessScope.type': { enum: ['cluster', 'namespace'] },
    'capabilities[].accessPolicies[].policyARN': arn,
    'addons[]': { required: ['name'] },
    'addons[].name': text,
    'autoModeConfig.nodePools': { listType: 'set' },
    'autoModeConfig.nodePools[]': { enum: ['general-purpose', 'system'] },
    'autoModeConfig.nodeRoleARN': arn,
    'autoModeConfig.permissionsBoundaryARN': arn,
    'cloudWatch.clusterLogging.logRetentionInDays': { enum: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653] },
    'gitops.flux': { required: ['gitProvider', 'flags'] },
    'gitops.flux.gitProvider': text,
    'gitops.flux.flags': { minProperties: 1 },
    'iam.serviceAccounts[]': { required: ['metadata'] },
    'iam.serviceAccounts[].metadata': { required: ['name'] },
    'iam.serviceAccounts[].metadata.name': text,
    'identityProviders[]': tolerant,
    karpenter: { required: ['version'] },
    outpost: { required: ['controlPlaneOutpostARN'] },
    secretsEncryption: { required: ['keyARN'] },
    'upgradePolicy.supportType': { enum: ['STANDARD', 'EXTENDED'] },
    'vpc.nat': { required: ['gateway'] },
    'vpc.nat.gateway': { without: ['default'], enum: ['Disable', 'Single', 'HighlyAvailable'] },
    'vpc.hostnameType': { enum: ['ip-name', 'resource-name'] },
    'vpc.subnets.private.*': tolerant,
    'vpc.subnets.public.*': tolerant,
    'privateCluster.additionalEndpointServices': { listType: 'set' },
    'privateCluster.additionalEndpointServices[]': { enum: ['cloudformation', 'autoscaling', 'logs'] },
    ...nodegroup('nodeGroups'),
    ...nodegroup('managedNodeGroups'),
    // A list, or a map of `key: value:Effect`; a rule reads it.
    'nodeGroups[].taints': { without: ['type'], values: {} },
    'nodeGroups[].maxInstanceLifetime': { minimum: 86400 },
    'nodeGroups[].asgSuspendProcesses[]': { enum: suspendable },
    'nodeGroups[].instancesDistribution.onDemandBaseCapacity': { minimum: 0 },
    'nodeGroups[].instancesDistribution.onDemandPercentageAboveBaseCapacity': { minimum: 0, maximum: 100 },
    'nodeGroups[].instancesDistribution.spotInstancePools': { minimum: 1, maximum: 20 },
    'nodeGroups[].instancesDistribution.spotAllocationStrategy': { enum: strategies },
    'managedNodeGroups[].launchTemplate': { required: ['id'] },
    'managedNodeGroups[].launchTemplate.id': text,
  };
}

const strategies: readonly string[] = Object.freeze(['lowest-price', 'diversified', 'capacity-optimized', 'capacity-optimized-prioritized', 'price-capacity-optimized']);
const suspendable: readonly string[] = Object.freeze([
  'Launch', 'Terminate', 'AddToLoadBalancer', 'AlarmNotification', 'AZRebalance', 'HealthCheck', 'InstanceRefresh', 'ReplaceUnhealthy', 'ScheduledActions',
]);

function nodegroup(list: string): Readonly<Record<string, Facts>> {
  return {
    [`${list}[]`]: { required: ['name'], without: ['nullable'] },
    [`${list}[].name`]: text,
    [`${list}[].maxPodsPerNode`]: { minimum: 0 },
    [`${list}[].volumeType`]: volumeTypes,
    [`${list}[].additionalVolumes[].volumeType`]: volumeTypes,
    [`${list}[].capacityReservation.capacityReservationPreference`]: { enum: ['open', 'none'] },
    [`${list}[].instanceMarketOptions.marketType`]: { enum: ['capacity-block'] },
    [`${list}[].taints[].effect`]: { enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] },
    [`${list}[].placement`]: { required: ['groupName'] },
    [`${list}[].placement.groupName`]: text,
    [`${list}[].instanceSelector.cpuArchitecture`]: { enum: ['x86_64', 'amd64', 'arm64'] },
  };
}
