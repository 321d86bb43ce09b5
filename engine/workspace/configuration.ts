import { derive, deriveBriefly } from '../derive.js';
import type { Options, Severity, Snapshot, Source, Targets } from '../model.js';
import { parse } from '../yaml/parse.js';
import { globMatcher } from './globs.js';
import { withHints } from './targets.js';

/** The name of the file that holds a team's settings, beside or above the manifests that it speaks of. */
export const configurationName = '.nodewise.yaml';

/** What a `.nodewise.yaml` says, as far as it can be read; its mistakes are findings of their own. */
interface Configuration {
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly ignores: readonly Ignore[];
  readonly targets: Targets;
  readonly crds: readonly string[];
}
interface Ignore {
  readonly matches: (path: string) => boolean;
  /** Every rule when absent. */
  readonly rules: readonly string[] | undefined;
}

/**
 * The options for one file: the user's settings, above them what the nearest `.nodewise.yaml` says, and for targets that
 * neither sets, what other files of the workspace say.
 * The same value as long as neither changes, so that findings stay remembered.
 */
export function optionsFor(world: Snapshot, uri: string): Options {
  return withHints(configuredFor(world, uri), world.hints(), uri);
}

function configuredFor(world: Snapshot, uri: string): Options {
  const source = nearestConfiguration(world, uri);
  if (!source || source.uri === uri) return world.options;
  const merged = mergedWith(source)(world.options);
  const rules = ignoredRules(read(source), relativePath(source.uri, uri));
  return rules.length ? withIgnored(merged, rules) : merged;
}

/** The settings file that speaks for a file: the nearest one in its folder or above. */
export function nearestConfiguration(world: Snapshot, uri: string): Source | undefined {
  for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
    const found = world.source(`${folder}/${configurationName}`);
    if (found) return found;
  }
  return undefined;
}

/** Where further CRDs are: a path or a pattern, from the folder of the file that says so. */
export interface CrdPlace {
  readonly folder: string;
  readonly pattern: string;
}

/** What the settings files of the workspace say under `crds`. Shells look for the files; CRDs in the workspace are known anyway. */
export function crdPlaces(world: Snapshot): readonly CrdPlace[] {
  return configurationsAmong(world.uris()).flatMap((uri) => {
    const source = world.source(uri);
    return source ? read(source).crds.map((pattern) => ({ folder: parentOf(uri) ?? uri, pattern })) : [];
  });
}

/** Remembered with the list, because clients want to hear of every change at once. */
const configurationsAmong = derive((uris: readonly string[]): readonly string[] => uris.filter((it) => it.endsWith(`/${configurationName}`)));

function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash > 0 && uri[slash - 1] !== '/' ? uri.slice(0, slash) : undefined;
}

const mergedWith = derive((source: Source) => deriveBriefly((options: Options): Options => {
  const { severity, targets } = read(source);
  return { ...options, severity: { ...options.severity, ...severity }, targets: { ...options.targets, ...targets } };
}));

/** Options by the rules that a path ignores; few sets of rules exist, so they are kept with the options. */
const ignoringVariants = derive((_: Options) => new Map<string, Options>());

function withIgnored(options: Options, rules: readonly string[]): Options {
  const key = rules.join(' ');
  const known = ignoringVariants(options).get(key);
  if (known) return known;
  const off = Object.fromEntries(rules.map((it) => [it, 'off' as const]));
  const made: Options = rules.includes('*') ? { ...options, enabled: false } : { ...options, severity: { ...options.severity, ...off } };
  ignoringVariants(options).set(key, made);
  return made;
}

function ignoredRules({ ignores }: Configuration, path: string): readonly string[] {
  const matching = ignores.filter((it) => it.matches(path));
  if (matching.some((it) => it.rules === undefined)) return ['*'];
  return [...new Set(matching.flatMap((it) => it.rules ?? []))].sort();
}

function relativePath(configuration: string, uri: string): string {
  const folder = parentOf(configuration)!;
  return decodeURIComponent(uri.slice(folder.length + 1));
}

const read = derive((source: Source): Configuration => {
  const { root } = parse({ uri: source.uri, text: source.text });
  const severity = Object.fromEntries((root?.get('rules')?.entries() ?? []).flatMap(({ name, node }) => (isSeverity(node) ? [[name, severityOf(node)]] : [])));
  const ignores = (root?.get('ignores')?.items() ?? []).flatMap((it): Ignore[] => {
    const path = it.get('path')?.value;
    const rules = it.get('rules')?.items().map((rule) => String(rule.value));
    return typeof path === 'string' ? [{ matches: globMatcher(path), rules }] : [];
  });
  const target = (name: keyof Targets) => {
    const node = root?.get('targetVersions')?.get(name);
    return node && node.text ? { [name]: node.text } : {};
  };
  const crds = (root?.get('crds')?.items() ?? []).map((it) => it.value).filter((it) => typeof it === 'string' && it !== '') as readonly string[];
  return { severity, ignores, crds, targets: { ...target('karpenter'), ...target('kubernetes'), ...target('eksAnywhere') } };
});

const severities: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** `off` without quotes is a boolean in YAML; what is meant is plain. */
function isSeverity(node: { readonly text: string }): boolean {
  return severities.includes(node.text.toLowerCase());
}

function severityOf(node: { readonly text: string }): Severity | 'off' {
  return node.text.toLowerCase() as Severity | 'off';
}
