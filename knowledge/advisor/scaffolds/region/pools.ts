import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given, Part } from '../../../../engine/advisor/model.js';
import { samples as nodeClasses } from '../../../eks.amazonaws.com/nodeclass/samples.js';
import { samples as ec2NodeClasses } from '../../../karpenter.k8s.aws/ec2nodeclass/samples.js';
import { samples as nodePools } from '../../../karpenter.sh/nodepool/samples.js';
import { sampleText } from '../../base.js';
import { labelsOf, taintsOf } from '../../fields/nodes.js';
import { isBottlerocket, isWindows, usesIpv6 } from './answers.js';
import { autoModeRole } from './cluster.js';
import { nodeRole, windowsNodeRole } from './karpenterTemplate.js';

/** Node classes and pools of Auto Mode or Karpenter. */
export function poolDrafts(it: Given): readonly Draft[] {
  const [classes, pools] = it.is('compute', 'auto-mode') ? [[autoModeClass(it)], autoModePools(it)] : [karpenterClasses(it), karpenterPools(it)];
  return [
    { path: 'nodeclass.yaml', language: 'yaml', because: say`What nodes are made of: image, role, subnets, security groups, disks`, parts: classes },
    { path: 'nodepools.yaml', language: 'yaml', because: say`Which nodes may be launched, how many, and when they are replaced`, parts: pools },
  ];
}

/** The class that pools of one's own refer to; `default` belongs to EKS. */
const ownClass = 'private';

/** eksctl puts its tag on all subnets that it makes: by role alone, those of other clusters would be found too. */
function autoModeClass(it: Given): Part {
  return {
    base: sampleText(nodeClasses, 'nodeclass-smallest'),
    decisions: [
      { path: ['metadata', 'name'], set: ownClass },
      { path: ['spec', 'role'], set: autoModeRole(it), because: say`The role of the cluster's own pools, which EKS lets join by itself` },
      { path: ['spec', 'subnetSelectorTerms'], set: [{ tags: { 'alpha.eksctl.io/cluster-name': it.text('name'), 'kubernetes.io/role/internal-elb': '1' } }], because: say`The private subnets that eksctl made for this cluster` },
      { path: ['spec', 'securityGroupSelectorTerms', 0, 'tags', 'aws:eks:cluster-name'], set: it.text('name') },
    ],
  };
}

function autoModePools(it: Given): readonly Part[] {
  const pool = (sample: string, name: string, more: readonly Decision[]): Part => ({
    base: sampleText(nodePools, sample),
    decisions: [{ path: ['metadata', 'name'], set: name }, { path: ['spec', 'template', 'spec', 'nodeClassRef', 'name'], set: ownClass }, ...more],
  });
  return [
    pool('nodepool-auto-mode', 'general', [{ path: ['spec', 'weight'], set: 10, because: say`Tried before the built-in pool general-purpose, which cannot be changed` }, ...limits(it), ...marks(it)]),
    ...(it.flag('spot') ? [pool('nodepool-auto-mode-spot', 'spot', [...limits(it), spotTaint])] : []),
    ...(it.flag('graviton') ? [pool('nodepool-auto-mode-graviton', 'graviton', limits(it))] : []),
    ...(it.flag('gpu') ? [pool('nodepool-auto-mode-gpu', 'gpu', [])] : []),
  ];
}

/** Whoever wants Spot says so; otherwise the pool that comes first by weight or chance would decide. */
const spotTaint: Decision = {
  path: ['spec', 'template', 'spec', 'taints'],
  set: [{ key: 'spot', value: 'true', effect: 'NoSchedule' }],
  because: say`Only Pods that tolerate it are put on Spot`,
};

function limits(it: Given): readonly Decision[] {
  return [{ path: ['spec', 'limits', 'cpu'], set: it.text('cpuLimit') }, { path: ['spec', 'limits', 'memory'], remove: true }];
}

function marks(it: Given): readonly Decision[] {
  const [labels, taints] = [labelsOf(it), taintsOf(it)];
  return [
    ...(Object.keys(labels).length > 0 ? [{ path: ['spec', 'template', 'metadata', 'labels'], set: labels }] : []),
    ...(taints.length > 0 ? [{ path: ['spec', 'template', 'spec', 'taints'], set: taints }] : []),
  ];
}

function karpenterClasses(it: Given): readonly Part[] {
  return [
    linuxClass(it),
    ...(it.flag('gpu') && !isBottlerocket(it) ? [classPart(it, 'ec2nodeclass-gpu', 'gpu', [alias(it, 'al2023'), ...lustre(it)])] : []),
    ...(isWindows(it) ? [classPart(it, 'ec2nodeclass-windows', 'windows', [
      { path: ['spec', 'amiSelectorTerms', 0, 'alias'], set: `windows${it.text('windowsVersion')}@latest` },
      { path: ['spec', 'role'], set: windowsNodeRole(it) },
      { path: ['spec', 'userData'], remove: true },
    ])] : []),
  ];
}

function linuxClass(it: Given): Part {
  if (isBottlerocket(it)) return classPart(it, 'ec2nodeclass-bottlerocket', 'default', [alias(it, 'bottlerocket'), { path: ['spec', 'userData'], remove: true }]);
  return classPart(it, 'ec2nodeclass-al2023-production', 'default', [isWindows(it) ? { path: ['spec', 'amiSelectorTerms', 0, 'alias'], set: 'al2023@latest' } : alias(it, 'al2023'), { path: ['spec', 'tags'], remove: true }, ...lustre(it)]);
}

function classPart(it: Given, sample: string, name: string, more: readonly Decision[]): Part {
  const tags = { 'karpenter.sh/discovery': it.text('name') };
  return {
    base: sampleText(ec2NodeClasses, sample),
    decisions: [
      { path: ['metadata', 'name'], set: name },
      { path: ['spec', 'role'], set: nodeRole(it) },
      { path: ['spec', 'subnetSelectorTerms'], set: [{ tags: { ...tags, 'kubernetes.io/role/internal-elb': '1' } }], because: say`The private subnets of the cluster` },
      { path: ['spec', 'securityGroupSelectorTerms', 0, 'tags'], set: tags },
      ...more,
    ],
  };
}

function alias(it: Given, family: string): Decision {
  return { path: ['spec', 'amiSelectorTerms', 0, 'alias'], set: `${family}@${it.text('amiVersion')}` };
}

/** Amazon Linux 2023 comes without the client: https://docs.aws.amazon.com/fsx/latest/LustreGuide/install-lustre-client.html */
function lustre(it: Given): readonly Decision[] {
  return it.flag('lustre') ? [{ path: ['spec', 'userData'], set: '#!/bin/bash\ndnf install -y lustre-client\n', because: say`Volumes of FSx for Lustre need the client` }] : [];
}

function karpenterPools(it: Given): readonly Part[] {
  const pool = (sample: string, name: string, more: readonly Decision[]): Part => ({
    base: sampleText(nodePools, sample),
    decisions: [{ path: ['metadata', 'name'], set: name }, ...nitro(it), ...more],
  });
  return [
    pool('nodepool-general-purpose', 'general', [...limits(it), ...(isWindows(it) ? [] : marks(it))]),
    ...(it.flag('spot') ? [pool('nodepool-spot-first', 'spot', [...limits(it), spotTaint])] : []),
    ...(it.flag('graviton') ? [pool('nodepool-graviton', 'graviton', limits(it))] : []),
    ...(it.flag('gpu') ? [pool('nodepool-gpu', 'gpu', [{ path: ['spec', 'template', 'spec', 'nodeClassRef', 'name'], set: isBottlerocket(it) ? 'default' : 'gpu' }])] : []),
    ...(isWindows(it) ? [pool('nodepool-windows', 'windows', [...limits(it), ...windowsMarks(it)])] : []),
  ];
}

/** Taints of one's own stand beside the one that keeps Linux Pods away. */
function windowsMarks(it: Given): readonly Decision[] {
  return marks(it).map((one) => (one.path.at(-1) === 'taints' ? { ...one, set: [{ key: 'os', value: 'windows', effect: 'NoSchedule' }, ...taintsOf(it)] } : one));
}

/** The five requirements of these samples are followed by a sixth: instances without Nitro have no IPv6 prefixes. */
function nitro(it: Given): readonly Decision[] {
  if (!usesIpv6(it)) return [];
  return [{ path: ['spec', 'template', 'spec', 'requirements', 5], set: { key: 'karpenter.k8s.aws/instance-hypervisor', operator: 'In', values: ['nitro'] }, because: say`IPv6 addresses for Pods come as prefixes, which only Nitro instances have` }];
}
