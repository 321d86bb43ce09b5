import type { Domain, Offer } from '../../engine/model.js';
import { quantityInWords } from './quantities.js';
import { wellKnown } from './offers.js';

/** The tags of a selector term: their conventional keys, and the values that the workspace already uses for a key. */
export function selectorTags(path: string, kind: { readonly group: string; readonly name: string }): readonly Domain[] {
  return [
    wellKnown(path, 'key', {
      'karpenter.sh/discovery': 'convention: the name of the cluster as the value',
      Name: 'the name that the console shows',
      'kubernetes.io/role/internal-elb': 'on private subnets, "1" or "*"',
    }),
    {
      path,
      of: 'value',
      *offers({ steps, world, resource }) {
        const key = String(steps.at(-1));
        const terms = world.named(kind.group, kind.name).filter((one) => one.document !== resource.document).flatMap(({ root }) =>
          selectors.flatMap((selector) => root.at(`spec.${selector}`)?.items() ?? []));
        const values = new Set(terms.map((term) => term.get('tags')?.get(key)?.value).filter((value) => typeof value === 'string'));
        yield* [...values].map((value, index): Offer => ({ value, rank: 10 + index, detail: 'in this workspace' }));
        if (!values.has('*')) yield { value: '*', rank: 50, detail: 'any value: the tag is there' };
      },
      explain: (value) => (value === '*' ? '**`*`** · any value: the resource only needs the tag' : undefined),
    },
  ];
}

const selectors: readonly string[] = Object.freeze(['subnetSelectorTerms', 'securityGroupSelectorTerms', 'amiSelectorTerms', 'capacityReservationSelectorTerms']);

/** Keys of the tags that a node class puts on what it makes. */
export function resourceTags(path: string): Domain {
  return wellKnown(path, 'key', {
    Name: 'the name that the console shows',
    environment: 'for cost reports',
    team: 'for cost reports',
    'cost-center': 'for cost reports',
  });
}

/** Sizes of a volume. */
export function volumeSizes(path: string, sizes: readonly string[]): Domain {
  return {
    path,
    of: 'value',
    offers: () => sizes.map((value, index): Offer => ({ value, rank: 10 + index, detail: quantityInWords(value, 'bytes') ?? '' })),
    explain(value) {
      const words = quantityInWords(value, 'bytes');
      return words === undefined ? undefined : `**\`${value}\`** · ${words}`;
    },
  };
}

/** A KMS key: https://docs.aws.amazon.com/kms/latest/developerguide/concepts-key-id.html. */
export function kmsKey(path: string): Domain {
  return {
    path,
    of: 'value',
    offers: () => [{ value: 'alias/aws/ebs', rank: 10, detail: "the account's AWS managed key for EBS" }],
    explain(value) {
      const words = kmsShapes.find(([shape]) => shape.test(value))?.[1];
      return words === undefined ? undefined : `**\`${value}\`** · ${words}`;
    },
  };
}

const kmsShapes: readonly (readonly [RegExp, string])[] = Object.freeze([
  [/^arn:[\w-]+:kms:[^:]*:\d{12}:alias\//, 'ARN of a key alias'],
  [/^arn:[\w-]+:kms:[^:]*:\d{12}:key\//, 'ARN of a key'],
  [/^alias\/aws\//, 'alias of a key that AWS manages: it cannot be shared with other accounts'],
  [/^alias\//, 'alias of a key'],
  [/^mrk-[0-9a-f]{32}$/, 'id of a multi-Region key'],
  [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'id of a key'],
] as const);
