import type { Rule } from '../../../../engine/model.js';
import { removeItem, say } from '../../../../engine/kit.js';
import { agree, intersection, type Requirement } from '../../../shared/requirementSet.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const redundantRequirement: Rule = {
  id: 'redundant-requirement',
  severity: 'info',
  summary: 'A requirement adds nothing to the others of the same key.',
  why: `
    Entries of the same key are intersected, and without this one the result is the same.
    It only makes the pool harder to read.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirements.go'],
  covers: ['KNP028'],
  examples: [
    {
      title: 'The list already keeps to arm64',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]
                - key: kubernetes.io/arch
      #                ^^^^^^^^^^^^^^^^^^ The other requirements of kubernetes.io/arch already say this
                  operator: NotIn
                  values: [amd64]`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: kubernetes.io/arch
                operator: In
                values: [arm64]`,
    },
    {
      title: 'Two bounds make a range',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-generation
                  operator: Gt
                  values: ["4"]
                - key: karpenter.k8s.aws/instance-generation
                  operator: Lt
                  values: ["9"]`,
    },
  ],
  *check(resource) {
    const { list, terms } = writtenIn(resource);
    const valid = terms.filter((it) => it.allows);
    for (const key of new Set(valid.map((it) => it.normal ?? ''))) {
      const group = valid.filter((it) => it.normal === key);
      for (const term of group.length > 1 ? idle(group) : []) {
        const edit = list && removeItem(resource.document, list, term.index);
        yield {
          span: term.key!.node.span,
          message: say`The other requirements of ${key} already say this`,
          ...(edit ? { fix: { title: say`Remove this requirement`, edits: [edit] } } : {}),
        };
      }
    }
  },
};

/** The entries that can go one after the other without changing the result, later ones first. */
function idle(group: readonly WrittenTerm[]): readonly WrittenTerm[] {
  const whole = together(group);
  if (!whole) return [];
  let kept = group;
  for (const term of group.toReversed()) {
    const rest = kept.filter((it) => it !== term);
    const without = together(rest);
    if (without && same(without, whole)) kept = rest;
  }
  return group.filter((it) => !kept.includes(it));
}

/** What all allow; undefined when they contradict each other, which another rule tells. */
function together(group: readonly WrittenTerm[]): Requirement | undefined {
  return group.map((it) => it.allows!).reduce<Requirement | undefined>(
    (all, one, index) => (index === 0 ? one : all && agree(all, one) ? intersection(all, one) : undefined), undefined);
}

function same(a: Requirement, b: Requirement): boolean {
  return a.complement === b.complement && a.gte === b.gte && a.lte === b.lte && a.minValues === b.minValues
    && a.values.size === b.values.size && [...a.values].every((it) => b.values.has(it));
}
