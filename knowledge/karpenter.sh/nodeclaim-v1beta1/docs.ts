import type { Docs } from '../../../engine/model.js';
import { docsBefore } from '../../shared/oldDocs.js';
import { docs as today } from '../nodeclaim/docs.js';
import { oldNodeFields } from '../shared/oldNodeFields.js';

const gone: readonly string[] = ['spec.nodeClassRef.group', 'spec.expireAfter', 'spec.terminationGracePeriod', 'status.lastPodEventTime'];

export const docs: Docs = docsBefore(today, gone, oldNodeFields('spec'));
