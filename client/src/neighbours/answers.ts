import { kubernetesSchemaOf } from './kubernetesKinds.js';
import type { Identity } from './documents.js';

/**
 * What Red Hat YAML is told to check one document with: nothing because it is ours, nothing because we know of nothing,
 * a schema of Kubernetes Tools, or what the user has mapped the file to.
 */
export type Part = 'nodewise' | 'any' | `kubernetes:${string}` | `schema:${string}`;

/** What has to be known to answer for a file. */
export interface Question {
  readonly documents: readonly Identity[];
  isOurs(document: Identity): boolean;
  /** Schemas that the user has mapped the file to. */
  readonly mapped: readonly string[];
  /** Whether Kubernetes Tools is there and means to answer for this file. */
  readonly kubernetes: boolean;
}

/** One part for every document; one for all when all are ours; undefined when none is and we have no say. */
export function partsFor({ documents, isOurs, mapped, kubernetes }: Question): readonly Part[] | undefined {
  const written = documents.filter((it) => !it.isBlank);
  if (!written.some(isOurs)) return undefined;
  if (written.every(isOurs)) return ['nodewise'];
  return documents.map((it) => (isOurs(it) ? 'nodewise' : otherPart(it)));

  function otherPart(document: Identity): Part {
    if (document.isBlank) return 'any';
    if (mapped.length > 0) return `schema:${mapped.join(' ')}`;
    const name = kubernetes ? kubernetesSchemaOf(document) : undefined;
    return name === undefined ? 'any' : `kubernetes:${name}`;
  }
}

/**
 * The address of an answer. It says all that the answer holds, because Red Hat YAML keeps answers by their address, and
 * because its status item shows it to people.
 */
export function addressOf(scheme: string, parts: readonly Part[]): string {
  // Percent signs are written twice: a URI library takes one layer off and puts it back.
  return `${scheme}://schema/${parts.map(encoded).join('+').replaceAll('%', '%25')}`;
}

/** The JSON schema that stands at an address of ours; undefined when it is not one of ours. */
export function schemaAt(address: string): string | undefined {
  const path = /^[a-z][\w+.-]*:\/\/schema\/(.+)$/i.exec(address)?.[1];
  if (path === undefined) return undefined;
  const schemas = decodeURIComponent(path).split('+').map(decodeURIComponent).map(schemaOf);
  return JSON.stringify(schemas.length === 1 ? schemas[0] : { schemaSequence: schemas });
}

function encoded(part: Part): string {
  return part.startsWith('schema:') ? encodeURIComponent(part) : part;
}

function schemaOf(part: string): object {
  if (part === 'nodewise') return { title: 'Nodewise' };
  if (part.startsWith('kubernetes:')) return { $ref: `kubernetes://schema/${part.slice('kubernetes:'.length)}` };
  if (!part.startsWith('schema:')) return {};
  const refs = part.slice('schema:'.length).split(' ').map(($ref) => ({ $ref }));
  return refs.length === 1 ? refs[0]! : { allOf: refs };
}
