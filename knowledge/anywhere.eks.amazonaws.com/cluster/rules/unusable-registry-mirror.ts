import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, itemsAt, textAt } from '../../shared/read.js';

/** The registries of curated packages, as upstream's pattern has them: `783794618700\.dkr\.ecr\..*\.amazonaws\.com`. */
function holdsPackages(registry: string): boolean {
  const start = registry.indexOf('783794618700.dkr.ecr.');
  return start >= 0 && registry.includes('.amazonaws.com', start + '783794618700.dkr.ecr.'.length);
}

export const unusableRegistryMirror: Rule = {
  id: 'unusable-registry-mirror',
  severity: 'error',
  summary: 'The mirror\'s port is none, or two mirrors claim the curated packages.',
  why: 'The port is a text with a number from 1 to 65535. The package controller can follow one mirror only, so just one entry may stand for the registry of curated packages, whatever its region.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/registrymirror/'],
  upstream: ['registry mirror port', 'only one registry mirror for curated packages is suppported'],
  covers: ['EA067', 'EA069'],
  examples: [
    { title: 'No port, and two mirrors', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          registryMirrorConfiguration:
            endpoint: 10.0.0.5
            port: "70000"
      #           ^^^^^^^ 70000 is not a port; it has to be 1 to 65535
            ociNamespaces:
              - { registry: 783794618700.dkr.ecr.us-west-2.amazonaws.com, namespace: curated }
              - { registry: 783794618700.dkr.ecr.eu-west-1.amazonaws.com, namespace: curated-eu }
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Only one mirror may stand for the registry of curated packages` },
    { title: 'One mirror', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          registryMirrorConfiguration:
            endpoint: 10.0.0.5
            ociNamespaces:
              - { registry: public.ecr.aws, namespace: public }` },
  ],
  *check({ root }) {
    const mirror = at(root, 'spec.registryMirrorConfiguration');
    const port = field(mirror, 'port');
    if (port && !port.unknown && port.text !== '' && !(/^\d+$/.test(port.text) && Number(port.text) >= 1 && Number(port.text) <= 65535)) yield { span: port.span, message: say`${port.text} is not a port; it has to be 1 to 65535` };
    const [, ...others] = itemsAt(mirror, 'ociNamespaces').filter((it) => holdsPackages(textAt(it, 'registry') ?? ''));
    for (const other of others) yield { span: field(other, 'registry')!.span, message: say`Only one mirror may stand for the registry of curated packages` };
  },
};
