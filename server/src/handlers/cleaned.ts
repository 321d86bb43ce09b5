import { cleaned } from '../../../engine/features/cleaned.js';
import type { Handler } from './handler.js';

/** A text from a cluster without what the cluster has added to it, for clients that offer to paste it so; null when it is clean. */
export const cleanedHandler: Handler<{ readonly text: string }, { readonly text: string } | null> = {
  method: 'nodewise/cleaned',
  capability: {},
  empty: null,
  answer({ world }, { text }) {
    const result = cleaned(world, { text, rule: 'cluster-generated-fields' });
    return result === undefined ? null : { text: result };
  },
};
