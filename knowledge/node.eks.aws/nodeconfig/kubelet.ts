import { derive } from '../../../engine/kit.js';
import type { Docs, FieldDoc, Schema } from '../../../engine/model.js';
import { kubeletFields, type KubeletField, type KubeletType } from './kubeletFields.data.js';

/** Where the kubelet settings stand in a NodeConfig. */
export const kubeletPath = 'spec.kubelet.config';
export const kubeletReference = 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/';

/**
 * KubeletConfiguration, which the kubelet reads long after `nodeadm` has taken the file: it is open, because a newer
 * kubelet may have more, and what the kubelet refuses is a warning here.
 */
export function kubeletSchema(): Schema {
  return built(kubeletFields);
}

/** The fields of KubeletConfiguration, as docs of a NodeConfig. */
export const kubeletDocs: Docs = Object.fromEntries(Object.entries(kubeletFields).map(([path, field]) => [`${kubeletPath}.${path}`, docOf(field)]));

/** The paths of every field that holds a duration, from the root of a NodeConfig. */
export const kubeletDurations: readonly string[] = Object.entries(kubeletFields)
  .filter(([, { type }]) => type === 'duration')
  .map(([path]) => `${kubeletPath}.${path}`);

function docOf({ does, absent, trap }: KubeletField): FieldDoc {
  return { does, link: kubeletReference, ...(absent && { absent }), ...(trap && { trap }) };
}

const built = derive((fields: typeof kubeletFields): Schema => ({ ...objectAt(fields, ''), nullable: true, open: true, readLater: true }));

function objectAt(fields: typeof kubeletFields, prefix: string): Schema {
  const own = commonFirst(Object.entries(fields).filter(([path]) => path.startsWith(prefix) && !/[.[]/.test(path.slice(prefix.length))));
  return { type: 'object', nullable: true, open: true, properties: Object.fromEntries(own.map(([path, field]) => [path.slice(prefix.length), schemaOf(fields, path, field)])) };
}

/** Completion offers fields in the order of the schema: what people set on nodes comes before what the kubelet also has. */
function commonFirst(fields: readonly (readonly [path: string, field: KubeletField])[]): readonly (readonly [path: string, field: KubeletField])[] {
  const rank = ([path]: readonly [path: string, field: KubeletField]) => (common.includes(path) ? common.indexOf(path) : common.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

const common: readonly string[] = Object.freeze([
  'maxPods', 'clusterDNS', 'evictionHard', 'evictionSoft', 'evictionSoftGracePeriod', 'kubeReserved', 'systemReserved', 'shutdownGracePeriod',
  'shutdownGracePeriodCriticalPods', 'featureGates', 'imageGCHighThresholdPercent', 'imageGCLowThresholdPercent', 'containerLogMaxSize', 'containerLogMaxFiles',
  'maxParallelImagePulls', 'serializeImagePulls', 'registryPullQPS', 'registryBurst', 'cpuManagerPolicy', 'topologyManagerPolicy', 'memoryManagerPolicy',
  'reservedSystemCPUs', 'podPidsLimit', 'allowedUnsafeSysctls', 'registerWithTaints', 'logging',
]);

function schemaOf(fields: typeof kubeletFields, path: string, field: KubeletField): Schema {
  switch (field.type) {
    case 'object': return objectAt(fields, `${path}.`);
    case 'objects': return { type: 'array', nullable: true, items: objectAt(fields, `${path}[].`) };
    default: return { ...scalars[field.type], nullable: true, ...bounds(field) };
  }
}

function bounds({ enum: values, minimum, maximum }: KubeletField): Schema {
  return { ...(values && { enum: values }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

const text: Schema = Object.freeze({ type: 'string', nullable: true });
const scalars: Readonly<Record<Exclude<KubeletType, 'object' | 'objects'>, Schema>> = Object.freeze({
  boolean: { type: 'boolean' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  number: { type: 'number' },
  string: { type: 'string' },
  duration: { type: 'string', format: 'duration' },
  strings: { type: 'array', items: text },
  numbers: { type: 'array', items: { type: 'integer', format: 'int32' } },
  texts: { type: 'object', values: text },
  switches: { type: 'object', values: { type: 'boolean', nullable: true } },
  lists: { type: 'object', values: { type: 'array', nullable: true, items: text } },
});
