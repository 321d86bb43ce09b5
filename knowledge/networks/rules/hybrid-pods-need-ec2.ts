import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { podSpecOf } from '../../shared/podSpec.js';

export const hybridPodsNeedEc2: Rule = {
  id: 'hybrid-pods-need-ec2',
  severity: 'warning',
  summary: 'Pods that work with EC2 only are put on hybrid nodes.',
  why: 'A machine of your own has no network interfaces and no volumes of EC2, and no metadata service. The VPC CNI, the driver of EBS and the handler of EC2 interruptions start there and fail. Hybrid nodes take Cilium or Calico, and storage of their own.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html'],
  covers: ['HN20'],
  examples: [
    {
      title: 'Volumes of EBS',
      yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: ebs-csi-node }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid
              containers:
                - name: ebs-plugin
                  image: public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver:v1.40.0
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aws-ebs-csi-driver needs EC2, which hybrid nodes are not`,
    },
    {
      title: 'Everywhere else',
      yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: ebs-csi-node }
        spec:
          template:
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - { key: eks.amazonaws.com/compute-type, operator: NotIn, values: [hybrid] }
              containers:
                - name: ebs-plugin
                  image: public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver:v1.40.0`,
    },
  ],
  *check(resource) {
    const pods = podSpecOf(resource);
    if (!pods || !asksForHybrid(pods)) return;
    for (const container of pods.get('containers')?.items() ?? []) {
      const image = container.get('image');
      const [, name] = ec2Only.exec(image?.text ?? '') ?? [];
      if (image && name !== undefined) yield { span: image.span, message: say`${name} needs EC2, which hybrid nodes are not` };
    }
  },
};

const ec2Only = /\/(amazon-k8s-cni|aws-ebs-csi-driver|aws-node-termination-handler)(?::|@|$)/;
