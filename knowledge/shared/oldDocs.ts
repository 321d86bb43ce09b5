import type { Docs } from '../../engine/model.js';

/**
 * The docs of an older version of a kind: those of today for every field that has kept its place and its meaning, and
 * `own` for what was different. What lies at or below a path of `gone` did not exist.
 */
export function docsBefore(today: Docs, gone: readonly string[], own: Docs): Docs {
  const kept = Object.entries(today).filter(([path]) => !gone.some((it) => path === it || path.startsWith(`${it}.`) || path.startsWith(`${it}[`)));
  return { ...Object.fromEntries(kept), ...own };
}

/** The page that tells what every field of v1beta1 became. */
export const migration = 'https://karpenter.sh/docs/upgrading/v1-migration/';
