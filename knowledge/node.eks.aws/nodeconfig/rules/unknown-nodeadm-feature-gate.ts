import { nearest, renameKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';

export const unknownNodeadmFeatureGate: Rule = {
  id: 'unknown-nodeadm-feature-gate',
  severity: 'warning',
  summary: 'nodeadm has no such feature gate.',
  why: `
    \`spec.featureGates\` switches features of \`nodeadm\`: \`InstanceIdNodeName\` and \`FastImagePull\`. It skips others without a word.
    Feature gates of Kubernetes belong under \`kubelet.config.featureGates\`.`,
  sources: [`${amiCode}internal/api/featuregates.go`],
  covers: ['NC032'],
  examples: [
    { title: 'A gate of Kubernetes', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates:
          InPlacePodVerticalScaling: true
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^ nodeadm has no feature gate InPlacePodVerticalScaling; those of Kubernetes belong under kubelet.config.featureGates` },
    { title: 'A misspelt gate', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates:
          FastImagePulls: true
    #     ^^^^^^^^^^^^^^ nodeadm has no feature gate FastImagePulls; did you mean FastImagePull?`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates:
          FastImagePull: true` },
    { title: 'A gate of nodeadm', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates:
          FastImagePull: true` },
  ],
  *check(resource) {
    for (const entry of readerOf(resource).at('spec.featureGates')?.entries() ?? []) {
      if (entry.unknown || known.includes(entry.name)) continue;
      const meant = nearest(entry.name, known);
      yield meant
        ? { span: entry.key, message: say`nodeadm has no feature gate ${entry.name}; did you mean ${meant}?`, fix: { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] } }
        : { span: entry.key, message: say`nodeadm has no feature gate ${entry.name}; those of Kubernetes belong under kubelet.config.featureGates` };
    }
  },
};

const known: readonly string[] = Object.freeze(['InstanceIdNodeName', 'FastImagePull']);
