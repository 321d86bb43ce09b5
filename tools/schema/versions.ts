import type { Schema } from '../../engine/model.js';

/** By path (`spec.tags`, `spec.terms[]`, `spec.limits{}`): the first release that had the field. */
export type FieldVersions = Readonly<Record<string, FieldVersion>>;
export interface FieldVersion {
  /** `v1.9.0`, or `main` while it is not released. */
  readonly first: string;
  readonly enum_values?: Readonly<Record<string, string>>;
}

/**
 * The schema with `since` at every field that came later than the object around it, and `enumSince` for later values.
 * The first release that served the kind at all is not worth a word: {@link baseline}.
 */
export function withVersions(schema: Schema, versions: FieldVersions): Schema {
  return stamp(schema, { versions, path: '', since: baseline(versions) });
}

/** The first release that served the kind: the oldest one in its table. */
export function baseline(versions: FieldVersions): string {
  const releases = Object.values(versions).map(({ first }) => first).filter(isReleased);
  return releases.toSorted(byRelease)[0] ?? 'v0.0.0';
}

interface Place {
  readonly versions: FieldVersions;
  readonly path: string;
  readonly since: string;
}

function stamp(schema: Schema, { versions, path, since }: Place): Schema {
  const version = versions[path];
  const own = version && isReleased(version.first) && byRelease(version.first, since) > 0 ? version.first : since;
  const below = (step: string): Place => ({ versions, path: path + step, since: own });
  return {
    ...schema,
    ...(own !== since && { since: short(own) }),
    ...enumSince(version, own),
    ...(schema.properties && { properties: stampEach(schema.properties, below(path === '' ? '' : '.')) }),
    ...(schema.items && { items: stamp(schema.items, below('[]')) }),
    ...(schema.values && { values: stamp(schema.values, below('{}')) }),
  };
}

function stampEach(properties: Readonly<Record<string, Schema>>, place: Place): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, stamp(schema, { ...place, path: place.path + name })]),
  );
}

function enumSince(version: FieldVersion | undefined, since: string): Pick<Schema, 'enumSince'> {
  const later = Object.entries(version?.enum_values ?? {}).filter(([, first]) => isReleased(first) && byRelease(first, since) > 0);
  return later.length > 0 ? { enumSince: Object.fromEntries(later.map(([value, first]) => [value, short(first)])) } : {};
}

/** `v1.9.0` is written `1.9`; a patch release keeps its last number. */
function short(release: string): string {
  return release.replace(/^v/, '').replace(/^(\d+\.\d+)\.0$/, '$1');
}

function isReleased(release: string): boolean {
  return /^v\d+\.\d+\.\d+$/.test(release);
}

function byRelease(left: string, right: string): number {
  const [one, other] = [left, right].map((it) => it.replace(/^v/, '').split('.').map(Number));
  const index = one?.findIndex((number, at) => number !== other?.[at]) ?? -1;
  return index < 0 ? 0 : (one?.[index] ?? 0) - (other?.[index] ?? 0);
}
