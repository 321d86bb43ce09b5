import { derive } from '../../engine/kit.js';

/**
 * Instance types that EC2 has but Karpenter's page of types does not describe: too old, too new, or not in the three
 * Regions it is made from. Only their names are known, so nothing may be concluded from the rest.
 *
 * Source: pkg/providers/instancetype/zz_generated.vpclimits.go, zz_generated.bandwidth.go and
 * pkg/providers/pricing/ of https://github.com/aws/karpenter-provider-aws at 1d92708 (2026-08-21), without what is in
 * instanceTypes.data.ts.
 */
const others = {
  types: `
c7g-flex.medium c7g-flex.large c7g-flex.xlarge c7g-flex.2xlarge c7g-flex.4xlarge c7g-flex.8xlarge c7i.32xlarge
c8g-flex.medium c8g-flex.large c8g-flex.xlarge c8g-flex.2xlarge c8g-flex.4xlarge c8g-flex.8xlarge c8g-flex.12xlarge c8g-flex.16xlarge
cc2.8xlarge cr1.8xlarge dl1.24xlarge f1.2xlarge f1.4xlarge f1.16xlarge g2.2xlarge g2.8xlarge g3.4xlarge g3.8xlarge g3.16xlarge
g3s.xlarge hs1.8xlarge i3.metal i3p.16xlarge
m7g-flex.medium m7g-flex.large m7g-flex.xlarge m7g-flex.2xlarge m7g-flex.4xlarge m7g-flex.8xlarge
m8g-flex.medium m8g-flex.large m8g-flex.xlarge m8g-flex.2xlarge m8g-flex.4xlarge m8g-flex.8xlarge m8g-flex.12xlarge m8g-flex.16xlarge
mac1.metal mac2.metal mac2-m1ultra.metal mac2-m2.metal mac2-m2pro.metal mac-m3ultra.metal mac-m4.metal mac-m4max.metal mac-m4pro.metal
p2.xlarge p2.8xlarge p2.16xlarge p3.2xlarge p3.8xlarge p3.16xlarge p6e-gb200.36xlarge trn2.3xlarge trn2u.48xlarge
u-6tb1.metal u-9tb1.metal u-9tb1.112xlarge u-12tb1.metal u-12tb1.112xlarge u-18tb1.metal u-18tb1.112xlarge u-24tb1.metal
u-24tb1.112xlarge u7inh-32tb.480xlarge
`,
} as const;

/** What the name of a type tells. */
export interface NamedType {
  readonly name: string;
  readonly category: string;
  readonly family: string;
  /** Absent when the family has no number where it counts generations. */
  readonly generation?: string;
  readonly size: string;
}

/** Every type of which nothing but the name is known. */
export function otherInstanceTypes(): readonly NamedType[] {
  return parsed(others);
}

/** Takes a name of the form `family.size` apart; undefined for everything else. */
export function namedType(name: string): NamedType | undefined {
  const [, family = '', size = ''] = /^([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)$/.exec(name) ?? [];
  const category = /^[a-z]+/.exec(family)?.[0];
  if (category === undefined) return undefined;
  const generation = /^[a-z]+-?(?:\d+tb)?(\d+)/.exec(family)?.[1];
  return { name, category, family, size, ...(generation === undefined ? {} : { generation }) };
}

const parsed = derive(({ types }: typeof others) => types.trim().split(/\s+/).flatMap((name) => namedType(name) ?? []));
