import type { Identity } from './documents.js';

/**
 * Kinds that Kubernetes Tools has a schema for whether it sees a cluster or not: in the swagger of 1.12 that it carries,
 * and in the API of a cluster of today. A name that it does not know becomes an error on the first line of the file.
 * Source: vscode-kubernetes-tools/vscode-kubernetes-tools, schema/swagger-v1.12.2.json and src/yaml-support/yaml-util.ts;
 * what has left since: https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const kinds: Readonly<Record<string, readonly string[]>> = Object.freeze({
  v1: [
    'ConfigMap', 'Endpoints', 'LimitRange', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod', 'PodTemplate',
    'ReplicationController', 'ResourceQuota', 'Secret', 'Service', 'ServiceAccount',
  ],
  'apiregistration.k8s.io/v1': ['APIService'],
  'apps/v1': ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'batch/v1': ['Job'],
  'networking.k8s.io/v1': ['NetworkPolicy'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'storage.k8s.io/v1': ['StorageClass'],
});

/** How Kubernetes Tools calls the schema of a document; undefined when it may have none. */
export function kubernetesSchemaOf({ apiVersion, kind }: Pick<Identity, 'apiVersion' | 'kind'>): string | undefined {
  const known = Object.hasOwn(kinds, apiVersion) && kinds[apiVersion]!.includes(kind);
  return known ? `${apiVersion}@${kind}`.toLowerCase() : undefined;
}

/** Users ask Kubernetes Tools to leave a file alone with a comment above everything else. */
export function isExcludedFromKubernetes(text: string): boolean {
  const comments = /^\uFEFF?(?:[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r|$))*/.exec(text)?.[0] ?? '';
  return /#\s*vscode-kubernetes-tools:\s*exclude\s*$/m.test(comments);
}
