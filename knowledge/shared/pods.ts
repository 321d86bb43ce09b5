import type { Kind, Rule } from '../../engine/model.js';
import { openKind } from './openKind.js';
import { podDocs } from './podDocs.js';
import { podDomains } from './podDomains.js';
import { podFields } from './podFields.js';
import { autoModeDevicePlugin } from './rules/auto-mode-device-plugin.js';
import { autoModeMixedNodeLabels } from './rules/auto-mode-mixed-node-labels.js';
import { autoModeSystemPool } from './rules/auto-mode-system-pool.js';
import { misplacedDoNotDisrupt } from './rules/misplaced-do-not-disrupt.js';
import { mistypedNodeLabel } from './rules/mistyped-node-label.js';
import { renamedDisruptionTaint } from './rules/renamed-disruption-taint.js';
import { renamedPodAnnotation } from './rules/renamed-pod-annotation.js';
import { renamedProvisionerLabel } from './rules/renamed-provisioner-label.js';
import { unmatchedNodeLabelValue } from './rules/unmatched-node-label-value.js';
import { unreadableDoNotDisrupt } from './rules/unreadable-do-not-disrupt.js';

/** A kind that runs pods: only what chooses their nodes and protects them there is described. */
export function workload({ rules = [], ...kind }: Pick<Kind, 'group' | 'version' | 'name' | 'summary' | 'link'> & Partial<Pick<Kind, 'rules'>>): Kind {
  return openKind({
    ...kind,
    scope: 'Namespaced',
    annotated: true,
    markers: kind.name === 'DaemonSet' ? [...markers, 'device-plugin'] : markers,
    fields: podFields(kind.name),
    docs: podDocs(kind.name),
    domains: podDomains(kind.name),
    rules: [...podRules, ...(kind.name === 'DaemonSet' ? [autoModeDevicePlugin] : []), ...rules],
  });
}

/** Words of a manifest whose pods choose nodes of Karpenter or Auto Mode, or ask them for something. */
const markers: readonly string[] = Object.freeze(['eks.amazonaws.com/', 'karpenter.sh/', 'karpenter.k8s.aws/', 'topology.k8s.aws/']);

const podRules: readonly Rule[] = Object.freeze([
  autoModeMixedNodeLabels,
  autoModeSystemPool,
  misplacedDoNotDisrupt,
  renamedPodAnnotation,
  unreadableDoNotDisrupt,
  mistypedNodeLabel,
  unmatchedNodeLabelValue,
  renamedProvisionerLabel,
  renamedDisruptionTaint,
]);
