import type { Rule } from '../../../../engine/model.js';
import { lookUp, replaceValue, say, stringOf } from '../../../../engine/kit.js';

export const autoModeParamsOfOtherController: Rule = {
  id: 'auto-mode-params-of-other-controller',
  severity: 'warning',
  summary: 'An IngressClass names parameters that its controller does not read.',
  why: `EKS Auto Mode (\`eks.amazonaws.com/alb\`) reads \`IngressClassParams\` of \`eks.amazonaws.com\`, the open-source controller (\`ingress.k8s.aws/alb\`) those of \`elbv2.k8s.aws\`. The class is admitted, and its load balancers come without the settings.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html'],
  covers: ['AM062'],
  examples: [
    {
      title: 'Parameters of the open-source controller',
      yaml: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: alb
        spec:
          controller: eks.amazonaws.com/alb
          parameters:
            apiGroup: elbv2.k8s.aws
      #               ^^^^^^^^^^^^^ eks.amazonaws.com/alb reads IngressClassParams of eks.amazonaws.com
            kind: IngressClassParams
            name: public`,
      fixed: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: alb
        spec:
          controller: eks.amazonaws.com/alb
          parameters:
            apiGroup: eks.amazonaws.com
            kind: IngressClassParams
            name: public`,
    },
    {
      title: 'Parameters of Auto Mode',
      yaml: `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata:
        name: alb
      spec:
        controller: eks.amazonaws.com/alb
        parameters:
          apiGroup: eks.amazonaws.com
          kind: IngressClassParams
          name: public`,
    },
  ],
  *check({ root }) {
    const [controller, group] = [root.at('spec.controller'), root.at('spec.parameters.apiGroup')];
    const expected = lookUp(groupOf, String(controller?.value));
    const written = stringOf(group);
    if (!group || !expected || written === undefined || written === expected || !Object.values(groupOf).includes(written)) return;
    yield { span: group.span, message: say`${String(controller?.value)} reads IngressClassParams of ${expected}`, fix: { title: say`Use ${expected}`, edits: [replaceValue(group, expected)] } };
  },
};

const groupOf: Readonly<Record<string, string>> = Object.freeze({ 'eks.amazonaws.com/alb': 'eks.amazonaws.com', 'ingress.k8s.aws/alb': 'elbv2.k8s.aws' });
