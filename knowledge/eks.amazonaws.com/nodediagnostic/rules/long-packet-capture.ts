import type { Rule } from '../../../../engine/model.js';
import { say, stringOf } from '../../../../engine/kit.js';
import { durationSeconds } from '../../../shared/durations.js';

export const longPacketCapture: Rule = {
  id: 'long-packet-capture',
  severity: 'warning',
  summary: 'A packet capture is to run for more than an hour.',
  why: 'The API server admits any whole number of seconds, minutes or hours; the agent on the node refuses more than one hour, and nothing is captured.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-get-tcpdump.html'],
  examples: [
    {
      title: 'An hour and a half',
      yaml: `
        apiVersion: eks.amazonaws.com/v1alpha1
        kind: NodeDiagnostic
        metadata:
          name: i-0123456789abcdef0
        spec:
          packetCapture:
            duration: 90m
      #               ^^^ 90m is longer than the hour that a node captures at most`,
    },
    {
      title: 'One hour',
      yaml: `
      apiVersion: eks.amazonaws.com/v1alpha1
      kind: NodeDiagnostic
      metadata:
        name: i-0123456789abcdef0
      spec:
        packetCapture:
          duration: 1h`,
    },
  ],
  mentions: ['packetCapture'],
  *check({ root }) {
    const node = root.at('spec.packetCapture.duration');
    const duration = stringOf(node);
    if (!node || duration === undefined || (durationSeconds(duration) ?? 0) <= 3600) return;
    yield { span: node.span, message: say`${duration} is longer than the hour that a node captures at most` };
  },
};
