import { lookUp, nearest, replaceValue, say, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { normalKey } from '../labels.js';
import { labelsNamed } from '../namedLabels.js';
import { platformMeant, platforms } from '../platforms.js';
import { podSpecOf } from '../podSpec.js';

export const unmatchedNodeLabelValue: Rule = {
  id: 'unmatched-node-label-value',
  severity: 'warning',
  summary: 'Pods ask for a capacity type, architecture or operating system by a name that no node carries.',
  why: `
    Karpenter's nodes say \`spot\`, \`on-demand\` or \`reserved\`; every kubelet says \`amd64\` or \`arm64\`, \`linux\` or \`windows\`.
    The API server takes any text, and pods that need another one stay Pending.`,
  sources: ['https://karpenter.sh/docs/concepts/scheduling/#well-known-labels', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch'],
  examples: [
    { title: 'Names from elsewhere', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/capacity-type: SPOT
      #                                     ^^^^ No node has SPOT as karpenter.sh/capacity-type; did you mean spot?
                kubernetes.io/arch: aarch64
      #                             ^^^^^^^ No node has aarch64 as kubernetes.io/arch; did you mean arm64?`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/capacity-type: spot
                kubernetes.io/arch: arm64` },
    { title: 'Something else', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - key: karpenter.sh/capacity-type
                            operator: In
                            values: [cheap]
      #                              ^^^^^ No node has cheap as karpenter.sh/capacity-type; it is spot, on-demand or reserved` },
    { title: 'What nodes carry, here and on other hardware', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/capacity-type: on-demand
                kubernetes.io/os: linux
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - key: kubernetes.io/arch
                            operator: In
                            values: [amd64, arm64, arm, ppc64le, s390x]` },
  ],
  mentions: ['karpenter.sh/capacity-type', 'kubernetes.io/arch', 'kubernetes.io/os'],
  *check(resource) {
    const pods = podSpecOf(resource);
    for (const { key, operator, values } of pods ? labelsNamed(pods) : []) {
      const normal = normalKey(key);
      if (!['In', 'NotIn'].includes(operator)) continue;
      for (const node of values) {
        const text = stringOf(node);
        const meant = text === undefined ? undefined : meantBy(normal, text);
        if (text === undefined || meant === undefined) continue;
        const free = meant !== '' && !values.some((it) => it.value === meant);
        const message = meant === '' ? say`No node has ${text || '""'} as ${key}; it is spot, on-demand or reserved` : say`No node has ${text} as ${key}; did you mean ${meant}?`;
        yield { span: node.span, message, ...(free ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } } : {}) };
      }
    }
  },
};

/** The value that was meant, '' where none is near; undefined for what nodes may carry. */
function meantBy(key: string, text: string): string | undefined {
  if (key === 'karpenter.sh/capacity-type') return capacityTypes.includes(text) ? undefined : nearest(text, capacityTypes) ?? '';
  const platform = lookUp(platforms, key);
  return !platform || platform.values.includes(text) || elsewhere.includes(text) ? undefined : platformMeant(platform, text);
}

const capacityTypes: readonly string[] = Object.freeze(['spot', 'on-demand', 'reserved']);
/** What nodes of other clouds and of one's own carry; manifests for all of them list these too. Source: https://go.dev/doc/install/source#environment */
const elsewhere: readonly string[] = Object.freeze(['arm', '386', 'ppc64', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le', 'darwin', 'freebsd']);
