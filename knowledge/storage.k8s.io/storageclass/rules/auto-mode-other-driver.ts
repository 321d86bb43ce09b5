import type { Rule } from '../../../../engine/model.js';
import { replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import { driver, guide } from '../parameters.js';

export const autoModeOtherDriver: Rule = {
  id: 'auto-mode-other-driver',
  severity: 'warning',
  summary: 'A StorageClass for nodes of EKS Auto Mode names another driver.',
  why: `Nodes of Auto Mode attach volumes of \`ebs.csi.eks.amazonaws.com\` only. The provisioner of a class cannot be changed, so a class that exists is replaced by one of another name; its volumes move through snapshots. The fix therefore changes the name too.`,
  sources: [guide, 'https://github.com/aws/containers-roadmap/issues/2550'],
  covers: ['AM070'],
  examples: [
    {
      title: 'The driver that is installed by hand',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.aws.com
      #              ^^^^^^^^^^^^^^^ Volumes of ebs.csi.aws.com cannot be attached to nodes of Auto Mode
        volumeBindingMode: WaitForFirstConsumer
        allowedTopologies:
          - matchLabelExpressions:
              - key: eks.amazonaws.com/compute-type
                values: [auto]`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3-auto
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        allowedTopologies:
          - matchLabelExpressions:
              - key: eks.amazonaws.com/compute-type
                values: [auto]`,
    },
    {
      title: 'The same driver for other nodes',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.aws.com
      volumeBindingMode: WaitForFirstConsumer
      allowedTopologies:
        - matchLabelExpressions:
            - key: eks.amazonaws.com/compute-type
              values: [ec2]`,
    },
  ],
  *check({ root }) {
    const node = root.get('provisioner');
    const written = stringOf(node);
    if (!node || written === undefined || !others.includes(written)) return;
    const expressions = select(root, 'allowedTopologies[].matchLabelExpressions[]').filter((it) => it.get('key')?.value === 'eks.amazonaws.com/compute-type');
    if (!expressions.some((it) => it.get('values')?.items().some(({ value }) => value === 'auto'))) return;
    const name = root.at('metadata.name');
    const renamed = name && typeof name.value === 'string' ? replaceValue(name, `${name.value}-auto`) : undefined;
    yield {
      span: node.span,
      message: say`Volumes of ${written} cannot be attached to nodes of Auto Mode`,
      ...(renamed ? { fix: { title: say`Make it a new class of ${driver}`, edits: [renamed, replaceValue(node, driver)] } } : {}),
    };
  },
};

const others: readonly string[] = Object.freeze(['ebs.csi.aws.com', 'kubernetes.io/aws-ebs']);
