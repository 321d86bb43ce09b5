import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const emptyConnectionTracking = constraintRule(
  {
    id: 'empty-connection-tracking',
    severity: 'error',
    summary: 'connectionTracking holds no timeout.',
    why: 'Without a timeout there is nothing to set, so the API server refuses the map: leave it out to keep the defaults of EC2.',
    sources: [crd],
    upstream: ['at least one of tcpEstablishedTimeout, udpStreamTimeout, or udpTimeout must be set'],
    examples: [
      { title: 'An empty map', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          connectionTracking: {}
      #   ^^^^^^^^^^^^^^^^^^ At least one of tcpEstablishedTimeout, udpStreamTimeout or udpTimeout has to be set` },
      { title: 'A timeout', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          connectionTracking:
            tcpEstablishedTimeout: 3600` },
    ],
  },
  { path: 'spec.connectionTracking', of: 'atLeastOne', fields: ['tcpEstablishedTimeout', 'udpStreamTimeout', 'udpTimeout'] },
);
