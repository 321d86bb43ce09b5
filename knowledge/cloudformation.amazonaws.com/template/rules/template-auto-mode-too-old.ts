import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAutoMode, onValue, partRule, settingAt } from '../resources.js';

export const templateAutoModeTooOld: Rule = partRule('AWS::EKS::Cluster', {
  id: 'template-auto-mode-too-old',
  severity: 'warning',
  summary: 'The cluster is too old for EKS Auto Mode.',
  why: 'EKS Auto Mode needs Kubernetes 1.29 or later. EKS makes no clusters of older versions any more.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/automode.html', 'https://docs.aws.amazon.com/eks/latest/userguide/auto-enable-existing.html'],
  covers: ['CF20'],
  examples: [
    {
      title: '1.28',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              Version: "1.28"
      #                ^^^^^^ EKS Auto Mode needs Kubernetes 1.29 or later, not 1.28
              ComputeConfig: { Enabled: true }`,
    },
    {
      title: '1.33',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              Version: "1.33"
              ComputeConfig: { Enabled: true }`,
    },
  ],
}, function* (part) {
  const version = settingAt(part, 'Version').node;
  const [, minor] = /^1\.(\d\d)$/.exec(version?.tag === undefined ? version?.text ?? '' : '') ?? [];
  if (version && minor !== undefined && Number(minor) < 29 && isAutoMode(part)) yield onValue(version, say`EKS Auto Mode needs Kubernetes 1.29 or later, not ${`1.${minor}`}`);
});
