import { nearest, replaceValue, say, select, stringOf } from '../../../engine/kit.js';
import type { Node, Rule } from '../../../engine/model.js';
import { computeType } from '../../shared/hybrid.js';
import { podSpecOf } from '../../shared/podSpec.js';

export const unknownComputeType: Rule = {
  id: 'unknown-compute-type',
  severity: 'warning',
  summary: 'Pods ask for a compute type that no node has.',
  why: `EKS labels its nodes \`${computeType}\` with \`auto\` (EKS Auto Mode), \`hybrid\` (machines of your own) or \`fargate\`; other nodes have no such label. The letters’ case counts. Pods that ask for another value stay Pending.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/associate-workload.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  examples: [
    {
      title: 'Two letters changed places',
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: press }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybird
      #                                         ^^^^^^ No node has the compute type hybird; did you mean hybrid?`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: press }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid`,
    },
    {
      title: 'A capital letter',
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: press }
        spec:
          template:
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - { key: eks.amazonaws.com/compute-type, operator: In, values: [Hybrid] }
      #                                                                                   ^^^^^^ No node has the compute type Hybrid; did you mean hybrid?`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: press }
        spec:
          template:
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - { key: eks.amazonaws.com/compute-type, operator: In, values: [hybrid] }`,
    },
    {
      title: 'Machines of your own',
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: press }
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: hybrid`,
    },
  ],
  *check(resource) {
    const pods = podSpecOf(resource);
    for (const node of pods ? valuesIn(pods) : []) {
      const value = stringOf(node);
      if (value === undefined || known.includes(value)) continue;
      const meant = known.find((it) => it === value.toLowerCase()) ?? nearest(value, known);
      if (meant !== undefined) yield { span: node.span, message: say`No node has the compute type ${value}; did you mean ${meant}?`, fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } };
    }
  },
};

const known: readonly string[] = Object.freeze(['auto', 'hybrid', 'fargate']);

function valuesIn(pods: Node): readonly Node[] {
  const selector = pods.get('nodeSelector')?.get(computeType);
  const asked = select(pods, 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[]');
  return [...(selector ? [selector] : []), ...asked.filter((it) => it.get('key')?.value === computeType).flatMap((it) => it.get('values')?.items() ?? [])];
}
