import type { Docs } from '../../../engine/model.js';

/** The fields under `status.conditions[]`, which are the same for every kind; what the types mean is each kind's own. */
export const conditionFields = (link: string): Docs => ({
  'status.conditions[].type': { does: 'Name of the condition.', link },
  'status.conditions[].status': {
    does: 'Whether it holds at the moment.',
    link,
    values: {
      True: 'It holds.',
      False: 'It does not; `reason` and `message` say why.',
      Unknown: 'Not decided yet, or reset by a change.',
    },
  },
  'status.conditions[].reason': { does: 'One word for why the status is what it is, for scripts and searches.', link },
  'status.conditions[].message': { does: 'The sentence to read first when something does not launch: it often carries the error of the cloud API.', link },
  'status.conditions[].lastTransitionTime': { does: 'When the status last changed from one value to another.', link },
  'status.conditions[].observedGeneration': {
    does: 'The `metadata.generation` that was judged. If it is lower than the current one, the condition is about an older version of the object.',
    link,
  },
});
