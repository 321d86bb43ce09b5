import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { dialectOf } from '../dialect.js';
import { amiCode, hybridCode } from '../sources.js';

export const notTheNodeconfigApi: Rule = {
  id: 'not-the-nodeconfig-api',
  severity: 'error',
  summary: 'A NodeConfig has another apiVersion or kind than nodeadm reads.',
  why: `
    There is one version, \`node.eks.aws/v1alpha1\`, and one kind, \`NodeConfig\`. The \`nodeadm\` of the EKS AMIs refuses everything else.
    The one of hybrid nodes looks at neither in a file, but does in user data: a warning.`,
  sources: [`${amiCode}api/v1alpha1/groupversion_info.go`, `${hybridCode}internal/configprovider/file.go`],
  upstream: ['no kind "NodeConfig" is registered for version'],
  covers: ['NC001'],
  examples: [
    { title: 'Another version', yaml: `
      apiVersion: node.eks.aws/v1beta1
    #             ^^^^^^^^^^^^^^^^^^^^ nodeadm reads node.eks.aws/v1alpha1, and this is node.eks.aws/v1beta1
      kind: NodeConfig
      spec: {}`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec: {}` },
    { title: 'Another kind, on a hybrid node', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: Nodeconfig
    #       ^^^^^^^^^^ nodeadm reads NodeConfig, and this is Nodeconfig
      spec:
        hybrid: {}`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        hybrid: {}` },
    { title: 'The only one', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec: {}` },
  ],
  *check({ root, document }) {
    for (const [field, wanted] of expected) {
      const node = root.get(field);
      if (!node || node.unknown || node.value === wanted) continue;
      const fix = { title: say`Use ${wanted}`, edits: [replaceValue(node, wanted)] };
      yield { span: node.span, ...(dialectOf(root, document) === 'hybrid' && { severity: 'warning' }), message: say`nodeadm reads ${wanted}, and this is ${node.text}`, fix };
    }
  },
};

const expected: readonly (readonly [field: string, wanted: string])[] = Object.freeze([['apiVersion', 'node.eks.aws/v1alpha1'], ['kind', 'NodeConfig']] as const);
