import { replaceValue } from '../edits.js';
import type { Document, Finding, Kind, Node, Resource, Snapshot } from '../model.js';
import { say } from '../say.js';
import { nearest } from '../schema/names.js';
import { matcherOf } from '../schema/patterns.js';
import { stringOf } from '../select.js';
import { filesBelow, kustomizationsIn, plain, type Kustomization, type KustomizePatch } from '../workspace/kustomize.js';

export const patchRule = 'patch-without-target';

/** Patches of a document that are laid over nothing: Kustomize refuses one that names its object, and forgets one that selects. */
export function patchFindings(world: Snapshot, document: Document): readonly Finding[] {
  if (world.kustomizations.length === 0 || document.inside) return [];
  const plan = kustomizationsIn(world.kustomizations).find((it) => it.document === document);
  if (plan) return plan.patches.flatMap((it) => ofPlan(world, plan, it));
  const patches = world.resources(document).filter((it) => it.partial);
  return patches.length === 0 ? [] : ofFile(world, document, patches);
}

/** The object that a patch is for. */
interface Wanted {
  readonly kind: Kind;
  readonly name: string;
  /** Names in `target` are regular expressions. */
  readonly matches: (name: string) => boolean;
}

function ofFile(world: Snapshot, document: Document, patches: readonly Resource[]): readonly Finding[] {
  const file = plain(document.uri);
  const users = kustomizationsIn(world.kustomizations).filter((it) => it.patches.some((patch) => patch.file === file && !patch.target));
  return patches.flatMap((patch) => {
    const name = patch.root.at('metadata.name');
    const wanted = wantedBy(patch);
    if (!name || !wanted) return [];
    return users.flatMap((it) => missing(world, it, wanted, name)).slice(0, 1);
  });
}

function ofPlan(world: Snapshot, plan: Kustomization, { inline, target }: KustomizePatch): readonly Finding[] {
  if (target) {
    const wanted = selected(world, target);
    return wanted ? missing(world, plan, wanted, target.get('name')!) : [];
  }
  const text = stringOf(inline);
  if (!inline || text === undefined) return [];
  const objects = world.resources({ uri: plan.document.uri, text });
  return objects.flatMap((it) => {
    const wanted = wantedBy(it);
    return wanted ? missing(world, plan, wanted, inline, false) : [];
  });
}

function wantedBy({ kind, root }: Resource): Wanted | undefined {
  const name = stringOf(root.at('metadata.name'));
  return name === undefined || name === '' ? undefined : { kind, name, matches: (it) => it === name };
}

/** Only a target that names one of our kinds, and says nothing of labels and namespaces. */
function selected(world: Snapshot, target: Node): Wanted | undefined {
  const [kindName, name, group] = [stringOf(target.get('kind')), stringOf(target.get('name')), stringOf(target.get('group'))];
  const others = target.entries().some((it) => !['kind', 'name', 'group', 'version'].includes(it.name));
  const kind = world.kinds.find((it) => it.name === kindName && it.group === (group ?? it.group) && it.markers === undefined && it.scope !== 'File');
  if (!kind || others || !name) return undefined;
  const matches = matcher(name);
  return matches && { kind, name, matches };
}

/** Kustomize is written in Go, and anchors the expression at both ends. */
function matcher(pattern: string): ((name: string) => boolean) | undefined {
  return matcherOf(`^(?:${pattern})$`);
}

function missing(world: Snapshot, plan: Kustomization, { kind, name, matches }: Wanted, place: Node, mayFix = true): readonly Finding[] {
  const names = namesBelow(world, plan, kind);
  if (!names || names.some(matches)) return [];
  const where = plain(plan.document.uri).split('/').slice(-2).join('/');
  const meant = nearest(name, names);
  const span = place.style === 'literal' || place.style === 'folded' ? place.key ?? place.span : place.span;
  if (meant === undefined || !mayFix) return [{ span, message: say`No ${kind.name} ${name} among the resources of ${where}, so this patch is laid over nothing` }];
  return [{ span, message: say`No ${kind.name} ${name} among the resources of ${where}; did you mean ${meant}?`, fix: { title: say`Use ${meant}`, edits: [replaceValue(place, meant)] } }];
}

/** The names of all objects of a kind that a kustomization builds on; undefined when some cannot be known. */
function namesBelow(world: Snapshot, plan: Kustomization, kind: Kind): readonly string[] | undefined {
  const files = filesBelow(world, plan);
  if (!files) return undefined;
  const names: string[] = [];
  const mentions = new RegExp(`\\bkind["']?:[ \\t]*["']?${kind.name.replace(/\W/g, '\\$&')}(?!\\w)`);
  for (const { document } of [...files].flatMap((it) => world.documents(it))) {
    const ours = world.resources(document).filter((it) => it.kind.name === kind.name && it.kind.group === kind.group);
    if ((ours.length === 0 && document.text.includes(kind.name) && mentions.test(document.text)) || ours.some((it) => !stringOf(it.root.at('metadata.name')))) return undefined;
    for (const it of ours) names.push(it.name);
  }
  return names;
}
