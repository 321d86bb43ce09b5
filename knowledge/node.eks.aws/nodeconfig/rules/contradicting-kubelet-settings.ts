import { mayHaveMore, numberOf, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { goDurationSeconds } from '../../../shared/durations.js';
import { readerOf } from '../dialect.js';
import { kubeletReference } from '../kubelet.js';

export const contradictingKubeletSettings: Rule = {
  id: 'contradicting-kubelet-settings',
  severity: 'warning',
  summary: 'Two settings of the kubelet cannot stand together.',
  why: `
    \`nodeadm\` hands the settings on, and the kubelet checks them when it starts and ends when they contradict each other: a low threshold of image clean-up that is not below the high one, parallel pulls although images are pulled one by one, more time for critical pods than for all, a soft eviction threshold without its grace period.`,
  sources: ['https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/apis/config/validation/validation.go', kubeletReference],
  upstream: ['invalid configuration: imageGCLowThresholdPercent'],
  examples: [
    { title: 'Thresholds crossed', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            imageGCHighThresholdPercent: 70
            imageGCLowThresholdPercent: 80
    #                                   ^^ imageGCLowThresholdPercent is 80 and has to be below imageGCHighThresholdPercent, which is 70` },
    { title: 'More for some than for all', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            shutdownGracePeriod: 30s
            shutdownGracePeriodCriticalPods: 1m
    #                                        ^^ Critical pods cannot get 1m of a shutdownGracePeriod of 30s` },
    { title: 'Parallel, one by one', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            serializeImagePulls: true
            maxParallelImagePulls: 5
    #                              ^ 5 images at a time need serializeImagePulls: false` },
    { title: 'A soft threshold without patience', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            evictionSoft:
              memory.available: 500Mi
    #         ^^^^^^^^^^^^^^^^ The soft threshold memory.available needs a time in evictionSoftGracePeriod` },
    { title: 'In harmony', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            imageGCHighThresholdPercent: 80
            imageGCLowThresholdPercent: 70
            serializeImagePulls: false
            maxParallelImagePulls: 5
            evictionSoft:
              memory.available: 500Mi
            evictionSoftGracePeriod:
              memory.available: 1m` },
  ],
  *check(resource) {
    const config = readerOf(resource).at('spec.kubelet.config');
    if (config?.type !== 'map') return;
    yield* crossedThresholds(config);
    yield* parallelOneByOne(config);
    yield* longerForSome(config);
    yield* impatient(resource, config);
  },
};

/** Only what is written is compared: `nodeadm` changes neither, and the kubelet's own values are 85 and 80. */
function* crossedThresholds(config: Node): Iterable<Finding> {
  const [low, high] = [config.get('imageGCLowThresholdPercent'), config.get('imageGCHighThresholdPercent')];
  const [least, most] = [numberOf(low) ?? (low ? undefined : 80), numberOf(high) ?? (high ? undefined : 85)];
  const at = low ?? high;
  if (!at || least === undefined || most === undefined || least < most) return;
  yield { span: at.span, message: say`imageGCLowThresholdPercent is ${least} and has to be below imageGCHighThresholdPercent, which is ${most}` };
}

function* parallelOneByOne(config: Node): Iterable<Finding> {
  const most = config.get('maxParallelImagePulls');
  if (most && (numberOf(most) ?? 0) > 1 && config.get('serializeImagePulls')?.value === true) yield { span: most.span, message: say`${most.text} images at a time need serializeImagePulls: false` };
}

function* longerForSome(config: Node): Iterable<Finding> {
  const some = config.get('shutdownGracePeriodCriticalPods');
  const [part, whole] = [goDurationSeconds(stringOf(some) ?? ''), goDurationSeconds(stringOf(config.get('shutdownGracePeriod')) ?? '')];
  if (some && part !== undefined && whole !== undefined && part > whole) yield { span: some.span, message: say`Critical pods cannot get ${some.text} of a shutdownGracePeriod of ${stringOf(config.get('shutdownGracePeriod')) ?? ''}` };
}

function* impatient(resource: Resource, config: Node): Iterable<Finding> {
  const patience = config.get('evictionSoftGracePeriod');
  if (mayHaveMore(resource, config) || (patience && (patience.unknown || mayHaveMore(resource, patience)))) return;
  for (const { name, key, unknown } of config.get('evictionSoft')?.entries() ?? []) {
    if (!unknown && !patience?.get(name)) yield { span: key, message: say`The soft threshold ${name} needs a time in evictionSoftGracePeriod`, missing: true };
  }
}
