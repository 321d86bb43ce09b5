import type { Resource, Rule } from '../../../engine/model.js';
import { say } from '../../../engine/kit.js';

export const autoModeOpenSourceParams: Rule = {
  id: 'auto-mode-open-source-params',
  severity: 'info',
  summary: 'Parameters of the open-source controller are named by a class of EKS Auto Mode only.',
  why: `
    \`IngressClassParams\` of \`elbv2.k8s.aws\` are read by the AWS Load Balancer Controller that you install yourself.
    Where the only class that names them belongs to Auto Mode, write them as \`eks.amazonaws.com/v1\`; some fields have other names there.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html', 'https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html'],
  covers: ['AM068'],
  across: true,
  examples: [
    {
      title: 'The class is one of Auto Mode',
      files: { 'class.yaml': `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata:
        name: alb
      spec:
        controller: eks.amazonaws.com/alb
        parameters:
          apiGroup: eks.amazonaws.com
          kind: IngressClassParams
          name: public` },
      yaml: `
        apiVersion: elbv2.k8s.aws/v1beta1
      #             ^^^^^^^^^^^^^^^^^^^^^ IngressClass alb is one of Auto Mode, which reads IngressClassParams of eks.amazonaws.com/v1
        kind: IngressClassParams
        metadata:
          name: public
        spec:
          scheme: internet-facing`,
    },
    {
      title: 'No class in the workspace',
      yaml: `
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: IngressClassParams
      metadata:
        name: public
      spec:
        scheme: internet-facing`,
    },
  ],
  *check({ root, name }, world) {
    const node = root.get('apiVersion');
    if (!node || name === '' || world.resolve({ group: 'eks.amazonaws.com', kind: 'IngressClassParams', name })) return;
    const naming = world.named('networking.k8s.io', 'IngressClass').filter((it) => it.root.at('spec.parameters.name')?.value === name);
    if (naming.length > 0 && naming.every(isOfAutoMode)) yield { span: node.span, message: say`IngressClass ${naming[0]!.name} is one of Auto Mode, which reads IngressClassParams of eks.amazonaws.com/v1` };
  },
};

function isOfAutoMode({ root }: Resource): boolean {
  return root.at('spec.controller')?.value === 'eks.amazonaws.com/alb';
}
