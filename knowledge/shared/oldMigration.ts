import { insertKey, isSet, removeKey, renameKey, replaceRaw, replaceValue, stringOf } from '../../engine/kit.js';
import type { Edit, Node, Resource } from '../../engine/model.js';

type Edits = readonly Edit[] | undefined;

/**
 * What has to change beside the apiVersion to make a v1 NodePool of a v1beta1 one, with the same behaviour; undefined
 * where that is more than a few fields: kubelet settings go to another file.
 *
 * Source: https://karpenter.sh/docs/upgrading/v1-migration/ and nodepool_conversion.go of github.com/kubernetes-sigs/karpenter at v0.37.7.
 */
export function poolToV1(resource: Resource): Edits {
  const spec = resource.root.at('spec.template.spec');
  const reference = spec?.get('nodeClassRef');
  if (!spec || reference?.type !== 'map' || spec.get('kubelet') || spec.get('resources') || [spec, reference].some(isMerged)) return undefined;
  return all([referenceToV1(resource, reference), disruptionToV1(resource, spec)]);
}

function referenceToV1({ document }: Resource, reference: Node): Edits {
  const apiVersion = reference.entries().find(({ name }) => name === 'apiVersion');
  const group = stringOf(apiVersion?.node)?.replace(/\/.*/, '');
  const kind = reference.get('kind') ? [] : one(insertKey(document, reference, 'kind', 'EC2NodeClass'));
  if (isSet(reference.get('group'))) return apiVersion ? undefined : kind;
  if (!apiVersion) return all([one(insertKey(document, reference, 'group', 'karpenter.k8s.aws')), kind]);
  return group ? all([[renameKey(apiVersion, 'group'), replaceValue(apiVersion.node, group)], kind]) : undefined;
}

/** v1 wants the time written and the policy under its new name, and has the expiry in the template. */
function disruptionToV1({ root, document }: Resource, spec: Node): Edits {
  const disruption = root.at('spec.disruption');
  if (!isSet(disruption)) return [];
  const [policy, after] = [disruption.get('consolidationPolicy'), disruption.get('consolidateAfter')];
  const expiry = disruption.entries().find(({ name }) => name === 'expireAfter');
  const named = stringOf(policy) ?? (isSet(policy) ? undefined : 'WhenUnderutilized');
  if (isMerged(disruption) || named === undefined || (named === 'WhenEmpty' && !isSet(after))) return undefined;
  const renamed = isSet(policy) && named === 'WhenUnderutilized' ? [replaceValue(policy, 'WhenEmptyOrUnderutilized')] : [];
  const moved = expiry ? one(insertKey(document, spec, 'expireAfter', document.text.slice(expiry.node.span.start, expiry.node.span.end))) : [];
  // Where one key goes and another comes, the first becomes the second: an insertion behind it would be gone with it.
  const timed = isSet(after)
    ? expiry ? one(removeKey(document, disruption, 'expireAfter')) : []
    : expiry ? [renameKey(expiry, 'consolidateAfter'), replaceRaw(expiry.node, '0s')] : one(insertKey(document, disruption, 'consolidateAfter', '0s'));
  return all([renamed, moved, timed]);
}

/**
 * The same for an EC2NodeClass: v1 has no image of its own choice, and a hop limit of 1 where 2 was the default.
 *
 * Source: the same page, and ec2nodeclass_conversion.go of github.com/aws/karpenter-provider-aws at v0.37.8.
 */
export function classToV1({ root, document }: Resource): Edits {
  const spec = root.get('spec');
  const family = stringOf(spec?.get('amiFamily'));
  if (spec?.type !== 'map' || isMerged(spec) || family === undefined || family === 'Ubuntu') return undefined;
  const options = spec.get('metadataOptions');
  const isNamed = isSet(spec.get('amiSelectorTerms'));
  if (!isNamed && !aliased.includes(family)) return undefined;
  const image = isNamed ? [] : one(insertKey(document, spec, 'amiSelectorTerms', `[{ alias: ${family.toLowerCase()}@latest }]`));
  const hops = !isSet(options)
    ? one(options ? undefined : insertKey(document, spec, 'metadataOptions', '{ httpPutResponseHopLimit: 2 }'))
    : isSet(options.get('httpPutResponseHopLimit')) ? [] : one(insertKey(document, options, 'httpPutResponseHopLimit', '2'));
  return all([image, hops]);
}

/** In lower case they are the families of aliases. */
const aliased: readonly string[] = Object.freeze(['AL2', 'AL2023', 'Bottlerocket', 'Windows2019', 'Windows2022']);

function isMerged(map: Node): boolean {
  return map.entries().some(({ merged, unknown }) => merged || unknown);
}

function one(edit: Edit | undefined): Edits {
  return edit && [edit];
}

function all(parts: readonly Edits[]): Edits {
  const whole = parts.filter((it) => it !== undefined);
  return whole.length === parts.length ? whole.flat() : undefined;
}
