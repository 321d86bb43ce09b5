import { isSet, mayHaveMore, say, select } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const initializationRateWithoutSnapshot: Rule = {
  id: 'initialization-rate-without-snapshot',
  severity: 'error',
  summary: 'volumeInitializationRate is set without a snapshot.',
  why: 'The rate says how fast the blocks of a snapshot are fetched, so there has to be one. The API server refuses it otherwise, and with an empty `snapshotID` too.',
  sources: [crd],
  upstream: ['snapshotID must be set when volumeInitializationRate is set'],
  covers: ['KNC047'],
  constraint: { path: 'spec.blockDeviceMappings[].ebs', of: 'needs', fields: ['volumeInitializationRate', 'snapshotID'] },
  examples: [
    { title: 'No snapshot', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeInitializationRate: 200
      #         ^^^^^^^^^^^^^^^^^^^^^^^^ volumeInitializationRate needs a snapshotID beside it` },
    { title: 'A snapshot', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                snapshotID: snap-0123456789abcdef0
                volumeInitializationRate: 200` },
  ],
  mentions: ['volumeInitializationRate'],
  *check(resource) {
    for (const ebs of select(resource.root, 'spec.blockDeviceMappings[].ebs')) {
      const [rate, snapshot] = [ebs.get('volumeInitializationRate'), ebs.get('snapshotID')];
      if (!isSet(rate) || (isSet(snapshot) && snapshot.value !== '') || mayHaveMore(resource, ebs)) continue;
      yield { span: rate.key ?? rate.span, message: say`volumeInitializationRate needs a snapshotID beside it`, missing: true };
    }
  },
};
