import type { Kind, Schema } from '../../engine/model.js';
import { unknownKind } from './rules/unknown-kind.js';
import { strangerTable } from './strangerTable.js';

/** Nothing is judged in it but what it is called. */
const anything: Schema = Object.freeze({ type: 'object', open: true });

/** Recognised to be told from what there is, and never offered: they have markers and no samples. */
export const strangers: readonly Kind[] = strangerTable.map(({ written: [apiVersion, name], meant }): Kind => {
  const [group = '', version = ''] = apiVersion.split('/');
  return {
    group,
    version,
    name,
    summary: `There is no such kind: \`${meant[1]}\` is \`${meant[0]}\`.`,
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
    scope: 'Cluster',
    receiver: 'the API server',
    unknownFields: 'pruned',
    knownIn: 'no API server',
    markers: [apiVersion],
    schema: anything,
    docs: {},
    domains: [],
    links: [],
    rules: [unknownKind],
    samples: [],
  };
});
