import type { Finding, Resource, Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';
import { askedKeys, removed } from '../../shared/askedKeys.js';

export const autoModeLinuxOnly: Rule = {
  id: 'auto-mode-linux-only',
  severity: 'warning',
  summary: 'A pool of EKS Auto Mode asks for Windows.',
  why: 'Nodes of Auto Mode run Bottlerocket, which is Linux. A pool that asks for Windows launches nothing.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html', 'https://docs.aws.amazon.com/eks/latest/userguide/automode.html'],
  covers: ['AM006'],
  examples: [
    {
      title: 'A build of Windows',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: kubernetes.io/os
                  operator: In
                  values: [linux]
                - key: node.kubernetes.io/windows-build
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes of Auto Mode carry no node.kubernetes.io/windows-build
                  operator: In
                  values: ["10.0.20348"]`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: kubernetes.io/os
                  operator: In
                  values: [linux]`,
    },
    {
      title: 'Windows by its name',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: kubernetes.io/os
                  operator: In
                  values: [windows]
      #                    ^^^^^^^ Auto Mode has no windows nodes, only linux`,
    },
    {
      title: 'Anything but Linux',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: kubernetes.io/os
                  operator: NotIn
                  values: [linux]
      #                    ^^^^^ Auto Mode has linux nodes only, and here they are excluded`,
    },
    {
      title: 'Linux',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: kubernetes.io/os
                operator: In
                values: [linux]`,
    },
  ],
  mentions: ['windows', 'NotIn'],
  *check(resource) {
    if (providerOf(resource) !== 'autoMode') return;
    for (const term of writtenIn(resource).terms) yield* judge(resource, term);
    for (const { normal, value, entry } of writtenIn(resource).labels) {
      if (normal === os && value === 'windows') yield { span: entry.node.span, message: say`Auto Mode has no ${value} nodes, only linux` };
    }
  },
};

const os = 'kubernetes.io/os';
const build = 'node.kubernetes.io/windows-build';

function* judge(resource: Resource, { key, normal, operator, values }: WrittenTerm): Iterable<Finding> {
  if (!key || (normal !== os && normal !== build)) return;
  const asked = askedKeys(resource).find((it) => it.span.start === key.node.span.start);
  const fix = asked && removed(resource, asked);
  const wanted = operator === 'In' || operator === 'Exists' || operator === undefined;
  if (normal === build && wanted) yield { span: key.node.span, message: say`Nodes of Auto Mode carry no ${build}`, ...(fix ? { fix } : {}) };
  if (normal !== os) return;
  const excluded = operator === 'In' ? 'windows' : operator === 'NotIn' ? 'linux' : undefined;
  const value = values.find(({ text }) => text === excluded);
  if (value) yield { span: value.node.span, message: operator === 'In' ? say`Auto Mode has no ${value.text} nodes, only linux` : say`Auto Mode has linux nodes only, and here they are excluded` };
}
