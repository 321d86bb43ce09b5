import type { Finding, Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, replaceValue, say } from '../../../../engine/kit.js';
import { integerOf, isBound, type Bound } from '../../../shared/requirementSet.js';
import { writtenIn, type Written, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const boundWithoutOneInteger: Rule = {
  id: 'bound-without-one-integer',
  severity: 'error',
  summary: '`Gt`, `Lt`, `Gte` or `Lte` has other than exactly one whole number that is not negative.',
  why: `
    The API server refuses the whole object.
    Units are not understood either: memory is a number of MiB, bandwidth a number of Mbps.`,
  sources: ['https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml, karpenter.sh_nodeclaims.yaml, karpenter.sh_nodeoverlays.yaml'],
  upstream: ["requirements operator 'Gt', 'Lt', 'Gte', or 'Lte' must have a single positive integer value"],
  covers: ['KNP020'],
  examples: [
    {
      title: 'A quantity, two values and none',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-memory
                  operator: Gt
                  values: ["8Gi"]
      #                    ^^^^^ Gt takes a whole number, not 8Gi
                - key: karpenter.k8s.aws/instance-cpu
                  operator: Lt
                  values: ["8", "16"]
      #           ^^^^^^ Lt takes exactly one value, found 2
                - key: karpenter.k8s.aws/instance-generation
                  operator: Gte
      #                     ^^^ Gte takes exactly one value, found 0`,
    },
    {
      title: 'A quantity can be converted',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-memory
                  operator: Lt
                  values: ["64Gi"]
      #                    ^^^^^^ Lt takes a whole number, not 64Gi`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: karpenter.k8s.aws/instance-memory
                operator: Lt
                values: ["65536"]`,
    },
    {
      title: 'One number in quotes',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-cpu
                  operator: Gt
                  values: ["7"]`,
    },
  ],
  mentions: ['Gt', 'Lt'],
  *check(resource) {
    for (const term of writtenIn(resource).terms) {
      if (!isBound(term.operator) || !term.operatorNode) continue;
      const items = term.list?.items() ?? [];
      const [only] = term.values;
      if (items.length === 1) {
        if (only) yield* judge(term, term.operator, only);
        continue;
      }
      const absent = !isSet(term.node.get('values'));
      if ((!absent && !term.list) || mayHaveMore(resource, term.node)) continue;
      // A placeholder among several may stand for none; two that are written are too many.
      if (items.some((it) => it.unknown) && term.values.length < 2) continue;
      yield {
        span: term.list?.key ?? term.operatorNode.span,
        message: say`${term.operator} takes exactly one value, found ${items.length}`,
        ...(items.length === 0 ? { missing: true } : {}),
      };
    }
  },
};

function* judge({ normal }: WrittenTerm, operator: Bound, { node, text }: Written): Iterable<Finding> {
  const number = integerOf(text);
  if (number !== undefined && number >= 0n) return;
  const mebibytes = normal?.endsWith('/instance-memory') ? inMebibytes(text) : undefined;
  yield {
    span: node.span,
    message: number === undefined ? say`${operator} takes a whole number, not ${text || '""'}` : say`${operator} takes no negative number such as ${text}`,
    ...(mebibytes === undefined ? {} : { fix: { title: say`Use ${mebibytes} (MiB)`, edits: [replaceValue(node, String(mebibytes))] } }),
  };
}

function inMebibytes(text: string): number | undefined {
  const [, number, unit] = /^(\d+)\s*(Mi|Gi|Ti)B?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === 'Mi' ? 1 : unit === 'Gi' ? 1024 : 1024 * 1024);
}
