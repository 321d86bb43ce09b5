import { say } from '../../../engine/kit.js';
import type { Node, Rule } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { ciliumValues } from '../readers/cilium.js';
import { literal } from '../readers/values.js';

export const ciliumTooOldForHybrid: Rule = {
  id: 'cilium-too-old-for-hybrid',
  severity: 'warning',
  summary: 'Cilium for hybrid nodes is older than the releases that EKS supports.',
  why: 'For hybrid nodes EKS builds and supports Cilium 1.17 and 1.18. From 1.18.3 on Cilium needs a Linux kernel of 5.10, so Ubuntu 20.04 and RHEL 8 have to stay below that.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['HN26'],
  examples: [
    {
      title: '1.16',
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          mode: cluster-pool
        image:
          tag: v1.16.7-0
      #        ^^^^^^^^^ On hybrid nodes EKS supports Cilium 1.17 and 1.18, not v1.16.7-0`,
    },
    {
      title: 'The chart of a release of Flux',
      yaml: `
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: cilium }
        spec:
          chart:
            spec: { chart: cilium, version: 1.15.3 }
      #                                     ^^^^^^ On hybrid nodes EKS supports Cilium 1.17 and 1.18, not 1.15.3
          values:
            nodeSelector:
              eks.amazonaws.com/compute-type: hybrid`,
    },
    {
      title: '1.18',
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          mode: cluster-pool
        image:
          tag: v1.18.5-0`,
    },
  ],
  *check(resource) {
    const values = ciliumValues(resource);
    if (!values || !asksForHybrid(values)) return;
    const written: readonly (Node | undefined)[] = [values.at('image.tag'), resource.root.at('spec.chart.spec.version')];
    for (const node of written) {
      const [, minor] = /^v?1\.(\d+)(?:\.|$)/.exec(literal(node) ?? '') ?? [];
      if (node && minor !== undefined && Number(minor) < 17) yield { span: node.span, message: say`On hybrid nodes EKS supports Cilium 1.17 and 1.18, not ${node.text}` };
    }
  },
};
