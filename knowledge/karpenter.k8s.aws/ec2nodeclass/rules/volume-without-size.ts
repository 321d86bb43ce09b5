import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const volumeWithoutSize = constraintRule(
  {
    id: 'volume-without-size',
    severity: 'error',
    summary: 'A volume has neither a size nor a snapshot.',
    why: 'EBS has to know how large the volume is, from `volumeSize` or from the snapshot that it is made of. The API server refuses the class otherwise.',
    sources: [crd],
    upstream: ['snapshotID or volumeSize must be defined'],
    covers: ['KNC039'],
    examples: [
      { title: 'A type alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
      #       ^^^ At least one of volumeSize or snapshotID has to be set
                volumeType: gp3` },
      { title: 'A size', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 50Gi
                volumeType: gp3` },
    ],
  },
  { path: 'spec.blockDeviceMappings[].ebs', of: 'atLeastOne', fields: ['volumeSize', 'snapshotID'] },
);
