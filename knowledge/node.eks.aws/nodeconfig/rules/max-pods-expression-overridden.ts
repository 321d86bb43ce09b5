import { isSet, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { isBlank } from '../written.js';

export const maxPodsExpressionOverridden: Rule = {
  id: 'max-pods-expression-overridden',
  severity: 'warning',
  summary: 'A fixed number of pods stands beside the expression for it, and wins.',
  why: `
    \`nodeadm\` evaluates \`maxPodsExpression\` for the reserved resources, and the kubelet takes \`kubelet.config.maxPods\`.`,
  sources: ['https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/examples/#defining-a-max-pods-expression', `${amiCode}internal/kubelet/config.go`],
  covers: ['NC033'],
  examples: [
    { title: 'Both', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: max_pods + 2
    #     ^^^^^^^^^^^^^^^^^ maxPods wins over this expression
          config:
            maxPods: 58` },
    { title: 'One', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          maxPodsExpression: max_pods + 2` },
  ],
  *check(resource) {
    const { at } = readerOf(resource);
    const expression = at('spec.kubelet.maxPodsExpression');
    const fixed = at('spec.kubelet.config.maxPods');
    if (isBlank(expression) || !isSet(fixed) || !expression?.key) return;
    yield { span: expression.key, message: say`maxPods wins over this expression`, related: [{ span: fixed.key ?? fixed.span, message: say`maxPods stands here` }] };
  },
};
