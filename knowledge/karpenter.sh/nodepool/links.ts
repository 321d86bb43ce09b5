import type { Link } from '../../../engine/model.js';
import { nodeClassTarget } from '../../shared/nodeClassRef.js';

/** A NodePool takes the AWS side of its nodes from a node class. */
export const links: readonly Link[] = [{ path: 'spec.template.spec.nodeClassRef', target: nodeClassTarget }];
