import type { Kind } from '../../engine/model.js';
import { workloadRules } from '../networks/rules/index.js';
import { workload } from '../shared/pods.js';

const docs = 'https://kubernetes.io/docs/concepts/workloads/controllers/';

/** What runs pods until they are done. */
export const batchKinds: readonly Kind[] = [
  workload({ group: 'batch', version: 'v1', name: 'Job', summary: 'Runs pods until enough of them have succeeded.', link: `${docs}job/`, rules: workloadRules }),
  workload({ group: 'batch', version: 'v1', name: 'CronJob', summary: 'Starts a Job on a schedule.', link: `${docs}cron-jobs/`, rules: workloadRules }),
];
