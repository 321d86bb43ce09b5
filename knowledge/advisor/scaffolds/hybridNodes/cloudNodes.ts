import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { samples as ec2NodeClasses } from '../../../karpenter.k8s.aws/ec2nodeclass/samples.js';
import { samples as nodePools } from '../../../karpenter.sh/nodepool/samples.js';
import { sampleText } from '../../base.js';

/** The nodes that carry controllers, webhooks and, where there is no Auto Mode, everything else in AWS. */
export function systemNodes(it: Given): Readonly<Record<string, unknown>> {
  return { name: 'system', amiFamily: 'AmazonLinux2023', instanceType: 'm7i.large', minSize: 2, desiredCapacity: 2, maxSize: it.is('cloudNodes', 'karpenter') ? 3 : 6, privateNetworking: true };
}

/** What brings nodes in AWS when machines on site are full. */
export function burstDrafts(it: Given): readonly Draft[] {
  if (it.is('cloudNodes', 'auto')) return [autoPool()];
  return it.is('cloudNodes', 'karpenter') ? [karpenterPool(it)] : [];
}

function autoPool(): Draft {
  return {
    path: 'burst-nodepool.yaml',
    language: 'yaml',
    because: say`What Auto Mode may bring for Pods that fit nowhere else, and how much of it`,
    parts: [{
      base: sampleText(nodePools, 'nodepool-auto-mode'),
      decisions: [
        { path: ['metadata', 'name'], set: 'burst' },
        { path: ['spec', 'limits'], set: { cpu: '100', memory: '400Gi' }, because: say`A ceiling for what a mistake can cost` },
      ],
    }],
  };
}

/** eksctl names the role of Karpenter's nodes after the cluster: pkg/cfn/builder/karpenter.go of https://github.com/eksctl-io/eksctl */
function karpenterPool(it: Given): Draft {
  // eksctl puts the tag of the cluster on its public subnets too.
  const discovery = [{ tags: { 'karpenter.sh/discovery': it.text('name'), 'kubernetes.io/role/internal-elb': '1' } }];
  return {
    path: 'burst-nodepool.yaml',
    language: 'yaml',
    because: say`What Karpenter may bring for Pods that fit nowhere else, and how much of it`,
    parts: [
      {
        base: sampleText(nodePools, 'nodepool-general-purpose'),
        decisions: [
          { path: ['metadata', 'name'], set: 'burst' },
          { path: ['spec', 'template', 'spec', 'nodeClassRef', 'name'], set: 'burst' },
          { path: ['spec', 'limits'], set: { cpu: '100', memory: '400Gi' }, because: say`A ceiling for what a mistake can cost` },
        ],
      },
      {
        base: sampleText(ec2NodeClasses, 'ec2nodeclass-al2023'),
        decisions: [
          { path: ['metadata', 'name'], set: 'burst' },
          { path: ['spec', 'role'], set: `eksctl-KarpenterNodeRole-${it.text('name')}` },
          { path: ['spec', 'amiSelectorTerms'], set: [{ alias: 'al2023@latest' }], because: say`Pin a release for production: latest replaces nodes on the day a new one comes out` },
          { path: ['spec', 'subnetSelectorTerms'], set: it.is('vpc', 'existing') ? it.list('subnets').map((id) => ({ id })) : discovery },
          { path: ['spec', 'securityGroupSelectorTerms'], set: [{ tags: { 'aws:eks:cluster-name': it.text('name') } }] },
        ],
      },
    ],
  };
}
