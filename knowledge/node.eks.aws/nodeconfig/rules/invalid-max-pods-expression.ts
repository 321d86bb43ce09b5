import { offsetsIn, readCel, say, type CelResult } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { textOfScalar, visible } from '../written.js';

export const invalidMaxPodsExpression: Rule = {
  id: 'invalid-max-pods-expression',
  severity: 'warning',
  summary: 'The expression for the number of pods cannot be evaluated, or gives no number.',
  why: `
    \`maxPodsExpression\` is CEL over the whole numbers \`default_enis\`, \`ips_per_eni\` and \`max_pods\`, and has to give a positive whole number.
    Otherwise \`nodeadm\` takes the default and only says so in its log.`,
  sources: [`${amiCode}internal/kubelet/eni_max_pods.go`, 'https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/examples/#defining-a-max-pods-expression'],
  upstream: ['failed to compile custom max pods expression'],
  covers: ['NC034'],
  examples: [
    { title: 'A bracket too few', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: ((default_enis - 1) * ips_per_eni
    #                                                        ^ nodeadm cannot read this expression: Expected ), got the end` },
    { title: 'Another variable', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: max_pods * enis
    #                                   ^^^^ nodeadm cannot read this expression: Unknown variable: enis` },
    { title: 'No number', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: max_pods > 110
    #                        ^^^^^^^^^^^^^^ The expression gives a bool, and the number of pods is an int` },
    { title: 'Never positive', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: max_pods - 2000
    #                        ^^^^^^^^^^^^^^^ The expression gives no positive number, even on large instance types` },
    { title: 'A number', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: 'max_pods < 110 ? max_pods : 110'` },
  ],
  *check(resource) {
    const node = readerOf(resource).at('spec.kubelet.maxPodsExpression');
    const text = textOfScalar(node);
    if (!node || !text) return;
    const read = readCel(text, variables);
    if (read.of === 'broken') {
      const offsets = offsetsIn(resource.document, node);
      yield { span: { start: offsets[read.span.start]!, end: offsets[read.span.end]! }, message: say`nodeadm cannot read this expression: ${read.reason}` };
    } else if (noNumbers.test(read.type)) yield { span: visible(node), message: say`The expression gives a ${read.type}, and the number of pods is an int` };
    else if (sizes.every((size) => isRefused(read.run(size)))) yield { span: visible(node), message: say`The expression gives no positive number, even on large instance types` };
  },
};

const variables: readonly string[] = Object.freeze(['default_enis', 'ips_per_eni', 'max_pods']);

/** Whole numbers, fractions and texts of digits are converted to an int; these are not. */
const noNumbers = /^(?:bool|bytes|null|list|map|type)\b/;

/** Network interfaces and addresses of small to large instance types; the default follows from them. */
const sizes = Object.freeze([[2, 4], [3, 10], [4, 15], [8, 30], [15, 50]].map(([enis = 0, ips = 0]) =>
  Object.freeze({ default_enis: BigInt(enis), ips_per_eni: BigInt(ips), max_pods: BigInt(enis * (ips - 1) + 2) })));

function isRefused(result: CelResult): boolean {
  if (result.of !== 'value') return result.of === 'failed';
  if (typeof result.value === 'string') return !/^[-+]?\d+$/.test(result.value);
  return typeof result.value === 'bigint' && (result.value <= 0n || result.value > 2_147_483_647n);
}
