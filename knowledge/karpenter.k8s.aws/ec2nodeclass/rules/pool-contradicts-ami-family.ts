import { derive, isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Message, Node, Resource, Rule } from '../../../../engine/model.js';
import { has } from '../../../shared/requirementSet.js';
import { aliasesOf, familyOf } from '../families.js';
import { askedFor, poolsOf, type Asked } from '../pools.js';

export const poolContradictsAmiFamily: Rule = {
  id: 'pool-contradicts-ami-family',
  severity: 'warning',
  summary: 'A NodePool asks for an operating system or an architecture that the images of its class do not have.',
  why: `
    The family of the images decides the operating system of the nodes: Windows for the Windows families, Linux for all others, and Windows only on amd64.
    A NodePool that asks for something else finds no instance type and launches nothing.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/providers/instancetype/types.go', 'https://karpenter.sh/docs/concepts/nodeclasses/#specamifamily'],
  covers: ['KNC080'],
  across: true,
  examples: [
    { title: 'Windows pods on Linux images', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms:
            - alias: al2023@latest
      #              ^^^^^^^^^^^^^ NodePool windows asks for kubernetes.io/os windows, but AL2023 is linux`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: windows }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: kubernetes.io/os, operator: In, values: [windows] }` } },
    { title: 'Windows on arm64', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Windows2022
      #              ^^^^^^^^^^^ NodePool windows does not allow kubernetes.io/arch amd64, the only one of Windows2022
          amiSelectorTerms:
            - id: ami-0123456789abcdef0`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: windows }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: kubernetes.io/arch, operator: In, values: [arm64] }` } },
    { title: 'Linux on both architectures', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms:
            - alias: al2023@latest`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: linux }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: kubernetes.io/os, operator: In, values: [linux] }
                - { key: kubernetes.io/arch, operator: In, values: [amd64, arm64] }` } },
  ],
  *check(resource, world) {
    const family = familyOf(resource);
    if (family === undefined || family === 'Custom') return;
    const system = family.startsWith('Windows') ? 'windows' : 'linux';
    for (const pool of poolsOf(resource, world)) {
      const asked = ruledOut(pool)[system];
      const place = asked && placeOfFamily(resource);
      if (place) yield { span: place.span, message: contradiction(asked, family, system, pool), related: [{ document: pool.document, span: asked.key.node.span, message: say`${pool.name} asks for it here` }] };
    }
  },
};

/** What of a pool rules out each system, Windows with its only architecture; remembered, because the classes are asked again after each key press in any pool. */
const ruledOut = derive((pool: Resource): { readonly [system in 'linux' | 'windows']: Asked | undefined } => {
  const asked = mayHaveMore(pool, pool.root) ? [] : askedFor(pool, 'kubernetes.io/os', 'kubernetes.io/arch');
  return {
    linux: asked.find((it) => it.normal === 'kubernetes.io/os' && !has(it.allows, 'linux')),
    windows: asked.find(({ normal, allows }) => !has(allows, normal === 'kubernetes.io/os' ? 'windows' : 'amd64')),
  };
});

function placeOfFamily(resource: Resource): Node | undefined {
  const written = resource.root.at('spec.amiFamily');
  return isSet(written) ? written : aliasesOf(resource)[0]?.node;
}

function contradiction({ normal, operator, values: [wanted] }: Asked, family: string, system: string, { name }: Resource): Message {
  if (normal === 'kubernetes.io/arch') return say`NodePool ${name} does not allow kubernetes.io/arch amd64, the only one of ${family}`;
  return operator === 'In' && wanted
    ? say`NodePool ${name} asks for kubernetes.io/os ${wanted.text}, but ${family} is ${system}`
    : say`NodePool ${name} rules out kubernetes.io/os ${system}, which ${family} is`;
}
