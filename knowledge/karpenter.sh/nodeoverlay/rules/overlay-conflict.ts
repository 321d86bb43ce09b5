import { derive, deriveWorld, isSet, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Resource, Rule, World } from '../../../../engine/model.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const overlayConflict: Rule = {
  id: 'overlay-conflict',
  severity: 'warning',
  summary: 'Two overlays of the same weight set the same thing for the same instance types.',
  why: `
    Of overlays that set the same thing, the one with the higher weight wins. With equal weights Karpenter reports a conflict, and the overlay is not valid.
    Compared are overlays of one file whose requirements have the same keys and share values.`,
  sources: ['https://karpenter.sh/docs/concepts/nodeoverlays/', 'https://github.com/kubernetes-sigs/karpenter/issues/2306'],
  upstream: ['ValidationSucceeded=False, reason Conflict'],
  covers: ['KNO006'],
  across: true,
  examples: [
    { title: 'Two prices for the same family', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata: { name: discount }
        spec:
      # ^^^^ licence sets the price for the same instance types with the same weight; Karpenter reports a conflict
          priceAdjustment: -10%
          requirements:
            - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7i, c7i] }
        ---
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata: { name: licence }
        spec:
      # ^^^^ discount sets the price for the same instance types with the same weight; Karpenter reports a conflict
          priceAdjustment: "+0.05"
          requirements:
            - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7i] }` },
    { title: 'A weight decides', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata: { name: discount }
        spec:
          priceAdjustment: -10%
          requirements:
            - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7i, c7i] }
        ---
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata: { name: licence }
        spec:
          weight: 10
          priceAdjustment: "+0.05"
          requirements:
            - { key: karpenter.k8s.aws/instance-family, operator: In, values: [m7i] }` },
  ],
  *check(resource, world) {
    const { root, name } = resource;
    const spec = root.get('spec');
    for (const subject of spec ? subjects(resource) : []) {
      const rivals = meetingPoints(resource, subject).flatMap((it) => overlaysIn(world).get(it) ?? []);
      const other = rivals.find((it) => it.root !== root && it.name !== name && overlap(resource, it));
      if (!other || !spec) continue;
      return yield {
        span: spec.get('weight')?.span ?? placeOfAbsence(spec),
        message: say`${other.name} sets ${subject} for the same instance types with the same weight; Karpenter reports a conflict`,
        related: [{ document: other.document, span: other.root.at('metadata.name')?.span ?? other.root.span, message: say`The other overlay` }],
      };
    }
  },
};

/** Overlays that may conflict, looked up once however many there are. */
const overlaysIn = deriveWorld((world: World): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const overlay of world.named('karpenter.sh', 'NodeOverlay')) {
    for (const subject of subjects(overlay)) {
      for (const point of meetingPoints(overlay, subject)) {
        const beside = found.get(point);
        if (beside) beside.push(overlay);
        else found.set(point, [overlay]);
      }
    }
  }
  return found;
});

/** Overlays conflict within one file (which reaches one cluster), over one subject, at one weight, and only with a value of each key in common. */
function meetingPoints(overlay: Resource, subject: string): readonly string[] {
  const [weight, values] = [weightOf(overlay), valuesByKey(overlay)];
  if (weight === undefined || !values?.size) return [];
  const keys = [...values.keys()].sort();
  const rarest = keys.includes(instanceType) ? instanceType : keys[0]!;
  return [...values.get(rarest)!].map((value) => JSON.stringify([overlay.document.uri, subject, weight, keys, rarest, value]));
}
const instanceType = 'node.kubernetes.io/instance-type';

/** What an overlay sets: its price, by either field, and each resource. */
function subjects({ root }: Resource): ReadonlySet<string> {
  const spec = root.get('spec');
  const price = isSet(spec?.get('price')) || isSet(spec?.get('priceAdjustment')) ? ['the price'] : [];
  return new Set([...price, ...(spec?.get('capacity')?.entries().filter((it) => !it.unknown).map((it) => it.name) ?? [])]);
}

/** 'none' when there is none; undefined when nobody can know it here. */
function weightOf({ root }: Resource): number | 'none' | undefined {
  const weight = root.at('spec.weight');
  if (!isSet(weight)) return 'none';
  return typeof weight.value === 'number' ? weight.value : undefined;
}

/** Whether two overlays surely meet: the same keys, and for each of them `In` with a value that both name. */
function overlap(one: Resource, other: Resource): boolean {
  const [a, b] = [valuesByKey(one), valuesByKey(other)];
  if (!a || !b || a.size === 0 || a.size !== b.size) return false;
  return [...a].every(([key, values]) => [...values].some((it) => b.get(key)?.has(it)));
}

const valuesByKey = derive((resource: Resource): ReadonlyMap<string, ReadonlySet<string>> | undefined => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { normal, operator, allows } of writtenIn(resource).terms) {
    if (normal === undefined || operator !== 'In' || !allows || found.has(normal)) return undefined;
    found.set(normal, allows.values);
  }
  return found;
});
