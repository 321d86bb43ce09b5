import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';

import { mayEmbed } from '../engine/embedded/embedded.js';
import type { Message } from '../engine/model.js';
import { configurationName } from '../engine/workspace/configuration.js';
import { crdTrace } from '../engine/workspace/crds.js';
import { globMatcher } from '../engine/workspace/globs.js';
import { words } from './words.js';

/** No manifest comes near; a file beyond it is data. */
const largest = 20 * 1024 * 1024;
const usualIgnores: readonly string[] = ['node_modules', '.git', '.terraform', 'dist', 'vendor', '.venv', '.idea'];

export interface Read {
  readonly path: string;
  readonly text: string;
}
export interface Unread {
  readonly path: string;
  readonly reason: Message;
  /** False for what a walk merely came across, such as a picture named x.yaml. */
  readonly asked: boolean;
}

interface Found {
  readonly path: string;
  readonly asked: boolean;
}

/** Terraform is not checked; it tells which release of a chart is in use. */
const tellsReleases = /\.tf$/i;

/**
 * The files behind the paths a user gave: files as they are, folders walked, and beside them what tells about releases.
 * What cannot be had is said, never thrown.
 */
export function filesBehind(paths: readonly string[], embedded = false): { readonly found: readonly Found[]; readonly beside: readonly Found[]; readonly unread: readonly Unread[] } {
  const found = new Map<string, Found>();
  const beside = new Map<string, Found>();
  const unread: Unread[] = [];
  for (const path of paths) {
    try {
      if (!statSync(path).isDirectory()) found.set(path, { path, asked: true });
      else for (const it of walk(path, unread, embedded)) (tellsReleases.test(it) ? beside : found).set(it, found.get(it) ?? { path: it, asked: false });
    } catch (error) {
      unread.push({ path, reason: reasonOf(path, error), asked: true });
    }
  }
  return { found: [...found.values()], beside: [...beside.values()], unread };
}

/** Walks without recursion, each real folder once, so that links cannot lead in circles. */
function walk(root: string, unread: Unread[], embedded: boolean): readonly string[] {
  const files: string[] = [];
  const seen = new Set<string>();
  const open: { readonly folder: string; readonly rules: readonly { readonly at: string; readonly rule: Ignore }[] }[] = [{ folder: root, rules: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder } = next;
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) continue;
      seen.add(real);
      const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      const own = entries.some((it) => it.name === '.gitignore' && it.isFile()) ? [{ at: folder, rule: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }] : [];
      const rules = [...next.rules, ...own];
      const folders: string[] = [];
      for (const entry of entries) {
        const path = join(folder, entry.name);
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path));
        if (usualIgnores.includes(entry.name) || rules.some(({ at, rule }) => rule.ignores(relative(at, path).replaceAll('\\', '/') + (isFolder ? '/' : '')))) continue;
        if (isFolder) folders.push(path);
        else if (/\.(?:ya?ml|json)$|^Kustomization$/i.test(entry.name) || tellsReleases.test(entry.name) || (embedded && mayEmbed(entry.name))) files.push(path);
      }
      for (const it of folders.reverse()) open.push({ folder: it, rules });
    } catch (error) {
      unread.push({ path: folder, reason: reasonOf(folder, error), asked: true });
    }
  }
  return files;
}

/** The files of the folders above the checked ones that say how loudly to speak of those, and which are patches. */
export function configurationsAbove(files: readonly string[]): readonly Read[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(resolve(file)); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  const names = [configurationName, 'kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  return [...folders].flatMap((it) => names.map((name) => join(it, name))).filter((it) => existsSync(it))
    .map((path) => read({ path, asked: false })).filter((it): it is Read => 'text' in it);
}

/** A path or a pattern, from a folder. */
export interface Place {
  readonly folder: string;
  readonly pattern: string;
}

/** The CRDs at some places: files as they are, folders walked, patterns matched below the folder that they begin with. */
export function crdsAt(places: readonly Place[]): { readonly crds: readonly Read[]; readonly unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const paths = new Set<string>();
  for (const { folder, pattern } of places) {
    const steps = pattern.replaceAll('\\', '/').split('/');
    const first = steps.findIndex((it) => /[*?]/.test(it));
    const root = resolve(folder, first < 0 ? pattern : steps.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'));
    const matches = first < 0 ? () => true : globMatcher(steps.slice(first).join('/'));
    const behind = filesBehind([root]);
    unread.push(...behind.unread);
    for (const { path } of behind.found) if (first < 0 || matches(relative(root, path).replaceAll('\\', '/'))) paths.add(path);
  }
  const results = [...paths].map((path) => read({ path, asked: true }));
  return {
    crds: results.filter((it): it is Read => 'text' in it && it.text.includes(crdTrace)),
    unread: [...unread, ...results.filter((it): it is Unread => 'reason' in it)],
  };
}

/** A link that leads to itself, or where nobody may look, leads to no folder; it is no reason to leave out what lies beside it. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A file's text, or the reason why there is none. */
export function read({ path, asked }: Found): Read | Unread {
  try {
    const { size } = statSync(path);
    if (size > largest) return { path, asked, reason: words.tooLarge(path, (size / 1024 / 1024).toFixed(0), String(largest / 1024 / 1024)) };
    return decode(path, asked, readFileSync(path));
  } catch (error) {
    return { path, asked, reason: reasonOf(path, error) };
  }
}

/** Text as the receivers' YAML reader takes it: UTF-8, or UTF-16 with its mark. */
export function decode(path: string, asked: boolean, bytes: Uint8Array): Read | Unread {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8000).includes(0)) return { path, asked, reason: words.binary(path) };
  try {
    return { path, text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, asked, reason: words.notUtf8(path) };
  }
}

function reasonOf(path: string, error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.missing(path);
  return words.unreadable(path, code ?? String(error));
}
