import type { Link } from '../../../engine/model.js';
import { nodeClassTarget } from '../../shared/nodeClassRef.js';

/** A NodeClaim takes the AWS side of its nodes from a node class. */
export const links: readonly Link[] = [{ path: 'spec.nodeClassRef', target: nodeClassTarget }];
