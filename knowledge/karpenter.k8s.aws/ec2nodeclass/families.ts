import { derive, isSet, lookUp, mayHaveMore, select, stringOf } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';

/** Where the facts of most rules of this kind were read. */
export const crd = 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.k8s.aws_ec2nodeclasses.yaml';
export const page = 'https://karpenter.sh/docs/concepts/nodeclasses/';
export const code = 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/';

/** The family that each alias stands for. Source: the CRD. */
export const aliasFamilies: Readonly<Record<string, string>> = Object.freeze({
  al2: 'AL2',
  al2023: 'AL2023',
  bottlerocket: 'Bottlerocket',
  windows2019: 'Windows2019',
  windows2022: 'Windows2022',
  windows2025: 'Windows2025',
});

/** The families of `amiFamily`. */
export const families: readonly string[] = Object.freeze([...Object.values(aliasFamilies), 'Custom']);

export interface Alias {
  readonly node: Node;
  readonly text: string;
  /** What stands before the first `@`. */
  readonly family: string;
  /** What stands behind it; undefined without one. */
  readonly version?: string;
}

/** The family that an alias stands for; undefined when nobody knows it. */
export function familyOfAlias({ family }: Alias): string | undefined {
  return lookUp(aliasFamilies, family);
}

/** The aliases of the class that are written out; at most one is admitted. */
export const aliasesOf = derive((resource: Resource): readonly Alias[] =>
  select(resource.root, 'spec.amiSelectorTerms[].alias').flatMap((node) => {
    const text = stringOf(node);
    if (text === undefined) return [];
    const at = text.indexOf('@');
    return [{ node, text, family: at < 0 ? text : text.slice(0, at), ...(at < 0 ? {} : { version: text.slice(at + 1) }) }];
  }));

/** Whose user data and disks Karpenter prepares: `amiFamily`, or what the alias stands for; undefined when that is not certain. */
export const familyOf = derive((resource: Resource): string | undefined => {
  const spec = resource.root.get('spec');
  if (!spec) return undefined;
  const written = spec.get('amiFamily');
  if (isSet(written)) return stringOf(written);
  const [alias] = aliasesOf(resource);
  return alias && !mayHaveMore(resource, spec) ? familyOfAlias(alias) : undefined;
});

/** Whether the image comes from AWS, so that its disks and its scripts are known. */
export function isEksImage(resource: Resource): boolean {
  return aliasesOf(resource).length === 1;
}

/** The disk that Karpenter takes for the size of ephemeral storage. Source: EphemeralBlockDevice in pkg/providers/amifamily. */
export function storageDevice(family: string): string | undefined {
  if (family === 'AL2' || family === 'AL2023') return '/dev/xvda';
  if (family === 'Bottlerocket') return '/dev/xvdb';
  return family.startsWith('Windows') ? '/dev/sda1' : undefined;
}

/** The disk that an image of the family starts from. */
export function rootDevice(family: string): string | undefined {
  return family === 'Bottlerocket' ? '/dev/xvda' : storageDevice(family);
}
