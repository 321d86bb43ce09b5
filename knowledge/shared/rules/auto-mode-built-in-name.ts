import type { Rule } from '../../../engine/model.js';
import { say, stringOf } from '../../../engine/kit.js';

export const autoModeBuiltInName: Rule = {
  id: 'auto-mode-built-in-name',
  severity: 'warning',
  summary: 'A NodePool or NodeClass has the name of one that EKS Auto Mode brings itself.',
  why: `
    The pools \`general-purpose\` and \`system\` and the class \`default\` belong to EKS: they are switched on and off through the EKS API only.
    Applying a manifest of that name seems to work, and EKS overwrites it.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/set-builtin-node-pools.html', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html', 'https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3241'],
  covers: ['AM014'],
  examples: [
    {
      title: 'The built-in pool',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: general-purpose
      #         ^^^^^^^^^^^^^^^ EKS Auto Mode brings the NodePool general-purpose itself and overwrites changes to it; choose another name
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: eks.amazonaws.com/instance-category
                  operator: In
                  values: [c]`,
    },
    {
      title: 'The built-in class',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: default
      #         ^^^^^^^ EKS Auto Mode brings the NodeClass default itself and overwrites changes to it; choose another name`,
    },
    {
      title: 'A pool of Karpenter, where the names are free',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: system
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: private }
            requirements:
              - key: kubernetes.io/arch
                operator: In
                values: [amd64]`,
    },
  ],
  mentions: ['eks.amazonaws.com'],
  *check({ kind, root }) {
    const node = root.at('metadata.name');
    const name = stringOf(node);
    if (!node || name === undefined || !(builtIn[kind.name] ?? []).includes(name)) return;
    if (kind.name === 'NodePool' && root.at('spec.template.spec.nodeClassRef.group')?.value !== 'eks.amazonaws.com') return;
    yield { span: node.span, message: say`EKS Auto Mode brings the ${kind.name} ${name} itself and overwrites changes to it; choose another name` };
  },
};

const builtIn: Readonly<Record<string, readonly string[]>> = Object.freeze({ NodePool: ['general-purpose', 'system'], NodeClass: ['default'] });
