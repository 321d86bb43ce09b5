import type { Rule } from '../../../../engine/model.js';
import { numberOf, say } from '../../../../engine/kit.js';
import { crd } from '../pages.js';

export const autoModeStorageAboveLimit: Rule = {
  id: 'auto-mode-storage-above-limit',
  severity: 'warning',
  summary: 'IOPS or throughput of the ephemeral storage are above what Auto Mode is known to take.',
  why: 'The CRD that is known stops at 16000 IOPS and 1000 MiB/s. EBS has raised what gp3 volumes can do since, and whether your cluster takes more is not published.',
  sources: [crd, 'https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html'],
  covers: ['AM038'],
  examples: [
    {
      title: 'More IOPS',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          ephemeralStorage:
            iops: 20000
      #           ^^^^^ The published limit of iops is 16000`,
    },
    {
      title: 'The most that is published',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        ephemeralStorage:
          iops: 16000
          throughput: 1000`,
    },
  ],
  mentions: ['ephemeralStorage'],
  *check({ root }) {
    for (const [field, most] of Object.entries(limits)) {
      const node = root.at(`spec.ephemeralStorage.${field}`);
      const amount = numberOf(node);
      if (node && amount !== undefined && amount > most) yield { span: node.span, message: say`The published limit of ${field} is ${most}` };
    }
  },
};

const limits: Readonly<Record<string, number>> = Object.freeze({ iops: 16000, throughput: 1000 });
