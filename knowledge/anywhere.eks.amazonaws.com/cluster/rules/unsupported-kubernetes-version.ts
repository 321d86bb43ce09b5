import { say } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { at, field, versionOf, workerGroups } from '../../shared/read.js';

/** https://anywhere.eks.amazonaws.com/docs/concepts/support-versions/ for release 0.26. */
const oldest = 30;
const newest = 36;

export const unsupportedKubernetesVersion: Rule = {
  id: 'unsupported-kubernetes-version',
  severity: 'warning',
  summary: 'EKS Anywhere 0.26 has no such Kubernetes version, or it is not written so that every release reads it.',
  why: 'Release 0.26 knows Kubernetes 1.30 to 1.36; older and newer releases know others, so it is a warning. Workers may be at most two minor versions older than the control plane, and never newer. Without quotes `1.30` is a number, of which releases before 0.21.5 read 1.3.',
  sources: ['https://anywhere.eks.amazonaws.com/docs/concepts/support-versions/', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster_webhook.go'],
  covers: ['EA041', 'EA042', 'EA043'],
  examples: [
    { title: 'An old version', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          kubernetesVersion: "1.29"
      #                      ^^^^^^ EKS Anywhere 0.26 knows Kubernetes 1.30 to 1.36, not 1.29` },
    { title: 'A number', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          kubernetesVersion: 1.30
      #                      ^^^^ 1.30 without quotes is a number, which older releases read as 1.3`,
      fixed: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          kubernetesVersion: "1.30"` },
    { title: 'Workers ahead of the control plane', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          kubernetesVersion: "1.33"
          workerNodeGroupConfigurations:
            - name: md-0
              kubernetesVersion: "1.34"
      #                          ^^^^^^ Workers may not be newer than the control plane, which is 1.33` },
    { title: 'A version', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          kubernetesVersion: "1.35"` },
  ],
  *check({ root }) {
    const own = at(root, 'spec.kubernetesVersion');
    const version = versionOf(own);
    yield* judge(own);
    for (const group of workerGroups(root)) {
      const node = field(group, 'kubernetesVersion');
      const workers = versionOf(node);
      yield* judge(node);
      if (!node || !own || !version || !workers || workers[0] !== version[0]) continue;
      if (workers[1] > version[1]) yield { span: node.span, message: say`Workers may not be newer than the control plane, which is ${own.text}` };
      if (workers[1] < version[1] - 2) yield { span: node.span, message: say`Workers may be at most two minor versions older than the control plane, which is ${own.text}` };
    }
  },
};

function* judge(node: Node | undefined): Iterable<Finding> {
  const version = versionOf(node);
  if (!node || !version) return;
  const isLossy = node.type !== 'string' && /0$/.test(node.text);
  if (isLossy) yield { span: node.span, message: say`${node.text} without quotes is a number, which older releases read as ${String(Number(node.text))}`, fix: { title: say`Put ${node.text} in quotes`, edits: [{ span: node.span, text: JSON.stringify(node.text) }] } };
  if (version[0] !== 1 || version[1] < oldest || version[1] > newest) yield { span: node.span, message: say`EKS Anywhere 0.26 knows Kubernetes 1.${oldest} to 1.${newest}, not ${node.text}` };
}
