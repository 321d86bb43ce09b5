import type { Kind } from '../../engine/model.js';
import { workloadRules } from '../networks/rules/index.js';
import { workload } from '../shared/pods.js';
import { configMap } from './configmap/index.js';
import { service } from './service/index.js';

/** Kinds of the core group, whose apiVersion is `v1`. */
export const coreKinds: readonly Kind[] = [
  service,
  configMap,
  workload({ group: '', version: 'v1', name: 'Pod', summary: 'Containers that run together on one node.', link: 'https://kubernetes.io/docs/concepts/workloads/pods/', rules: workloadRules }),
];
