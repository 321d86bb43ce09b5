import { derive } from '../../engine/kit.js';
import { instanceTypes, type InstanceType } from './instanceTypes.js';

/**
 * Which instance types EKS Auto Mode launches.
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/automode-learn-instances.html, as published in August 2026.
 */
const supported = {
  families: `
c4 c5 c5a c5ad c5d c5n c6a c6g c6gd c6gn c6i c6id c6in c7a c7g c7gd c7gn c7i c7i-flex c8a c8g c8gb c8gd c8gn c8i c8i-flex c8id
d3 d3en g4ad g4dn g5 g5g g6 g6e g7e gr6 hpc8a i3 i3en i4g i4i i7i i7ie i8g i8ge im4gn inf1 inf2 is4gen
m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6g m6gd m6i m6id m6idn m6in m7a m7g m7gd m7i m7i-flex m8a m8azn m8g m8gb m8gd m8gn m8i
m8i-flex m8id p3dn p4d p4de p5 p5e p5en p6-b200 p6-b300
r4 r5 r5a r5ad r5b r5d r5dn r5n r6a r6g r6gd r6i r6id r6idn r6in r7a r7g r7gd r7i r7iz r8a r8g r8gb r8gd r8gn r8i r8i-flex r8id
t2 t3 t3a t4g trn1 trn1n trn2 x2gd x2idn x2iedn x2iezn x8aedz x8g x8i z1d
`,
  /** Sizes that are always too small; so is everything with one vCPU. */
  refusedSizes: 'nano micro small',
} as const;

/** The day of the list of families. */
export const autoModeDate = '2026-08';

/** The families that Auto Mode launches, as far as its documentation tells. */
export function autoModeFamilies(): ReadonlySet<string> {
  return families(supported);
}

/** Whether Auto Mode launches the type: a listed family, more than one vCPU, and not nano, micro or small. */
export function autoModeLaunches(type: InstanceType): boolean {
  return autoModeFamilies().has(type.family) && type.cpu > 1 && !supported.refusedSizes.split(' ').includes(type.size);
}

/** Every type that Auto Mode launches. */
export function autoModeTypes(): readonly InstanceType[] {
  return types(supported);
}

const families = derive((data: typeof supported) => new Set(data.families.trim().split(/\s+/)));
const types = derive((_: typeof supported) => instanceTypes().filter(autoModeLaunches));
