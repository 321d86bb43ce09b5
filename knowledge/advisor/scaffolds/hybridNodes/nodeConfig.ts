import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { samples } from '../../../node.eks.aws/nodeconfig/samples.js';
import { sampleText } from '../../base.js';
import { taintsOf } from '../../fields/nodes.js';
import { isOld, nodeLabels, usesSsm } from './given.js';

/** What nodeadm reads, one for each site: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html */
export function nodeConfigDrafts(it: Given): readonly Draft[] {
  return it.list('siteNames').map((site) => ({
    path: nodeConfigPath(site),
    language: 'yaml',
    because: say`What nodeadm reads on the machines of ${site}`,
    parts: [{ base: base(it), decisions: [...cluster(it), ...access(it), ...kubelet(it, site)] }],
  }));
}

export function nodeConfigPath(site: string): string {
  return `nodeconfig-${site}.yaml`;
}

function base(it: Given): string {
  const id = usesSsm(it) ? 'nodeconfig-hybrid-site' : 'nodeconfig-hybrid-iam-roles-anywhere';
  return sampleText(samples, id);
}

function cluster(it: Given): readonly Decision[] {
  return [
    { path: ['spec', 'cluster', 'name'], set: it.text('name') },
    { path: ['spec', 'cluster', 'region'], set: it.text('region') },
  ];
}

/** join-node.sh puts in what is `${…}` here: none of it belongs into a repository. */
function access(it: Given): readonly Decision[] {
  const file: readonly Decision[] = [it.flag('podIdentity')
    ? { path: ['spec', 'hybrid', 'enableCredentialsFile'], set: true, ...(usesSsm(it) && { because: say`For the agent of EKS Pod Identity` }) }
    : { path: ['spec', 'hybrid', 'enableCredentialsFile'], remove: true }];
  if (usesSsm(it)) return it.flag('podIdentity') ? file : [];
  const own = (key: string, value: string): Decision => ({ path: ['spec', 'hybrid', 'iamRolesAnywhere', key], set: value });
  return [...file, own('nodeName', '${NODE_NAME}'), own('trustAnchorArn', '${TRUST_ANCHOR_ARN}'), own('profileArn', '${PROFILE_ARN}'), own('roleArn', '${ROLE_ARN}')];
}

function kubelet(it: Given, site: string): readonly Decision[] {
  const labels = Object.entries(nodeLabels(it, site)).map(([key, value]) => `${key}=${value}`);
  const taints = taintsOf(it);
  return [
    { path: ['spec', 'kubelet', 'config', 'maxPods'], set: it.number('maxPods'), ...(!usesSsm(it) && { because: say`Not more than the block of addresses that Cilium gives each node` }) },
    // Since Kubernetes 1.35 it has to be said: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html
    ...(isOld(it) && it.is('version', '1.35') ? [{ path: ['spec', 'kubelet', 'config', 'failCgroupV1'], set: false, because: say`This system comes up with cgroup v1, with which the kubelet does not start otherwise` }] : []),
    ...(taints.length > 0 ? [{ path: ['spec', 'kubelet', 'config', 'registerWithTaints'], set: taints, because: say`From the first moment on, so nothing slips in before them` }] : []),
    { path: ['spec', 'kubelet', 'flags'], set: [`--node-labels=${labels.join(',')}`], because: say`The site is the zone: when all of a zone is out of reach, Kubernetes evicts nothing there` },
  ];
}
