import { anywhereCoverage } from './anywhere.js';
import { autoModeCoverage } from './automode.js';
import type { Coverage } from './coverage.js';
import { ec2nodeclassCoverage } from './ec2nodeclass.js';
import { eksctlCoverage } from './eksctl.js';
import { hybridCoverage } from './hybrid.js';
import { nodeConfigCoverage } from './nodeconfig.js';
import { nodePoolCoverage } from './nodepool.js';
import { outpostsCoverage } from './outposts.js';
import { requirementsCoverage } from './requirements.js';

/** Everything that is deliberately not a rule, from all areas. */
export const allCoverage: readonly Coverage[] = [...nodePoolCoverage, ...ec2nodeclassCoverage, ...requirementsCoverage, ...autoModeCoverage, ...nodeConfigCoverage, ...hybridCoverage, ...eksctlCoverage, ...anywhereCoverage, ...outpostsCoverage];
