import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { goDurationSeconds } from '../../../shared/durations.js';
import { readerOf } from '../dialect.js';
import { kubeletDurations, kubeletReference } from '../kubelet.js';
import { visible } from '../written.js';

export const invalidKubeletDuration: Rule = {
  id: 'invalid-kubelet-duration',
  severity: 'warning',
  summary: 'A duration among the kubelet settings is none.',
  why: `
    \`nodeadm\` hands the settings on, and the kubelet does not start when it cannot read a duration. It is a text of numbers with units: \`30s\`, \`1m30s\`, \`2h\`. A bare number is refused as well.`,
  sources: [kubeletReference, 'https://pkg.go.dev/time#ParseDuration'],
  upstream: ['time: unknown unit'],
  examples: [
    { title: 'Days', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            imageMaximumGCAge: 7d
    #                          ^^ 7d is not a duration such as 30s, 1m30s or 2h` },
    { title: 'Hours', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            imageMaximumGCAge: 168h
            shutdownGracePeriod: 1m30s` },
  ],
  *check(resource) {
    const { at } = readerOf(resource);
    for (const path of kubeletDurations) {
      const node = at(path);
      const text = stringOf(node);
      if (node && text !== undefined && goDurationSeconds(text) === undefined) yield { span: visible(node), message: say`${text === '' ? '""' : text} is not a duration such as 30s, 1m30s or 2h` };
    }
  },
};
