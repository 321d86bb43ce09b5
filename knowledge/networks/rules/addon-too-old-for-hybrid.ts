import { lookUp, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const addonTooOldForHybrid: Rule = clusterRule({
  id: 'addon-too-old-for-hybrid',
  severity: 'warning',
  summary: 'An add-on is older than the first release that knows hybrid nodes.',
  why: 'Older releases start on hybrid nodes and fail there, because they look for EC2: for its metadata, its network interfaces or its credentials. Releases of the VPC CNI before 1.19.0 do not keep away from hybrid nodes.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  examples: [
    {
      title: 'An agent that does not know hybrid nodes',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        addons:
          - name: eks-pod-identity-agent
            version: v1.3.2-eksbuild.2
      #              ^^^^^^^^^^^^^^^^^ eks-pod-identity-agent knows hybrid nodes from v1.3.3-eksbuild.1
          - name: coredns
            version: latest
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'New enough',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        addons:
          - name: eks-pod-identity-agent
            version: v1.3.10-eksbuild.1
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ remote, addons }) {
  for (const { name, version } of remote ? addons : []) {
    const first = lookUp(firstReleases, name);
    if (first !== undefined && isOlder(version.text, first)) yield { span: version.span, message: say`${name} knows hybrid nodes from ${first}` };
  }
});

/** https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html */
const firstReleases: Readonly<Record<string, string>> = Object.freeze({
  'kube-proxy': 'v1.25.14-eksbuild.2',
  coredns: 'v1.9.3-eksbuild.7',
  adot: 'v0.102.1-eksbuild.2',
  'amazon-cloudwatch-observability': 'v2.2.1-eksbuild.1',
  'eks-pod-identity-agent': 'v1.3.3-eksbuild.1',
  'snapshot-controller': 'v8.1.0-eksbuild.1',
  'vpc-cni': 'v1.19.0-eksbuild.1',
});

/** Where the build is not written, the newest of that release counts. */
function isOlder(written: string, first: string): boolean {
  const [one, other] = [numbersOf(written), numbersOf(first)];
  const place = one.findIndex((it, index) => it !== other[index]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  const found = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:-eksbuild\.(\d+))?/.exec(version.trim())?.slice(1) ?? [];
  return found.flatMap((it) => (it === undefined ? [] : [Number(it)]));
}
