import type { Kind } from '../../engine/model.js';
import { workloadRules } from '../networks/rules/index.js';
import { workload } from '../shared/pods.js';

const docs = 'https://kubernetes.io/docs/concepts/workloads/controllers/';

/** What runs pods for good. */
export const appsKinds: readonly Kind[] = [
  workload({ group: 'apps', version: 'v1', name: 'Deployment', summary: 'Keeps a number of equal pods running.', link: `${docs}deployment/`, rules: workloadRules }),
  workload({ group: 'apps', version: 'v1', name: 'StatefulSet', summary: 'Keeps pods running that have a name and a volume of their own.', link: `${docs}statefulset/`, rules: workloadRules }),
  workload({ group: 'apps', version: 'v1', name: 'DaemonSet', summary: 'Runs one pod on every node, or on those it selects.', link: `${docs}daemonset/`, rules: workloadRules }),
];
