/** Where a named place of CRDs is: a path, and a pattern below it when there is one. */
export interface Place {
  readonly path: string;
  readonly pattern: string;
}

export interface Surroundings {
  /** The path of the folder that the place is named in. */
  readonly folder: string;
  /** Paths of the workspace's folders. */
  readonly workspace: readonly string[];
  /** Whether the user trusts the workspace's authors. */
  readonly trusted: boolean;
}

/**
 * The place that a setting or a settings file names. Authors of a workspace that nobody trusts yet cannot have files
 * read outside of it, nobody can have a whole disk searched, and a pattern does not climb out of its folder.
 */
export function placeOf(named: string, { folder, workspace, trusted }: Surroundings): Place | undefined {
  const [own, pattern] = splitAtGlob(named.replaceAll('\\', '/'));
  const isAbsolute = /^(?:\/|[A-Za-z]:(?:\/|$))/.test(own);
  const path = normalized(isAbsolute ? own : `${folder}/${own}`);
  const searches = pattern !== '' || !/\.(ya?ml|json)$/i.test(path);
  if (/(^|[/{,])\.\.([/},]|$)/.test(pattern)) return undefined;
  if (searches && /^\/?([A-Za-z]:)?\/?$/.test(path)) return undefined;
  if (!trusted && !workspace.some((it) => isInside(path, normalized(it)))) return undefined;
  return { path, pattern };
}

/** `crds/*.yaml` is `crds` and the pattern `*.yaml`. */
function splitAtGlob(named: string): readonly [path: string, pattern: string] {
  const steps = named.split('/');
  const first = steps.findIndex((it) => /[*?{[]/.test(it));
  if (first < 0) return [named, ''];
  return [steps.slice(0, first).join('/') || (named.startsWith('/') ? '/' : '.'), steps.slice(first).join('/')];
}

/** The path without `.` and `..`, beginning with a slash. */
function normalized(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
