import type { Rule } from '../../../../engine/model.js';
import { danglingNodeClass } from './dangling-node-class.js';
import { duplicateTaint } from './duplicate-taint.js';
import { emptyNodeClassRef } from './empty-node-class-ref.js';
import { emptyTaintValue } from './empty-taint-value.js';
import { invalidDuration } from './invalid-duration.js';
import { invalidTaint } from './invalid-taint.js';
import { managedTaint } from './managed-taint.js';
import { movedNodeSetting } from './moved-node-setting.js';
import { nodeClassRefApiVersion } from './node-class-ref-api-version.js';
import { readinessTaint } from './readiness-taint.js';
import { unmanagedNodeClass } from './unmanaged-node-class.js';
import { versionedNodeClassGroup } from './versioned-node-class-group.js';

/** What holds for a node class reference, taints and durations of NodePools and NodeClaims alike. */
export const nodeRules: readonly Rule[] = [
  emptyNodeClassRef,
  versionedNodeClassGroup,
  nodeClassRefApiVersion,
  unmanagedNodeClass,
  danglingNodeClass,
  duplicateTaint,
  emptyTaintValue,
  invalidTaint,
  managedTaint,
  readinessTaint,
  movedNodeSetting,
  invalidDuration,
];
