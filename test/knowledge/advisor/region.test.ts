import { describe, expect, test } from 'vitest';
import { askedFields, complaints, drawn, fileOf, planFor, problemOf } from '../../support/plans.js';

const cloud = { location: 'cloud', option: 'eks-cloud' };
const karpenter = { ...cloud, compute: 'karpenter' };
const groups = { ...cloud, compute: 'node-groups' };

describe('whatever is answered for a cluster in a Region, what is written is accepted', () => {
  const systems = ['any', 'ubuntu', 'rhel', 'al2023', 'bottlerocket', 'windows'];
  test.each(systems.flatMap((os) => ['no', 'yes'].map((ipv6) => [os, ipv6] as const)))('with the system %s and IPv6 %s', (os, ipv6) => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const answers = drawn({ ...cloud, os, ipv6 }, seed);
      expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
    }
  });
});

describe('compute', () => {
  test('is Auto Mode where nothing speaks against it, with a role, a class and pools of one\'s own', () => {
    const plan = planFor({ ...cloud, name: 'shop', account: '111122223333', spot: 'yes', graviton: 'yes', gpu: 'yes' });
    expect(fileOf(plan, 'cluster.yaml')).toContain('nodeRoleARN: arn:aws:iam::111122223333:role/AutoModeNodeRole-shop');
    expect(fileOf(plan, 'auto-mode-role.yaml')).toContain('RoleName: AutoModeNodeRole-shop');
    expect(fileOf(plan, 'nodeclass.yaml')).toContain('alpha.eksctl.io/cluster-name: shop');
    expect(fileOf(plan, 'nodepools.yaml').match(/^ {2}name: .*/gm)).toEqual(['  name: general', '  name: spot', '  name: graviton', '  name: gpu']);
    expect(fileOf(plan, 'storageclass-ebs.yaml')).toContain('provisioner: ebs.csi.eks.amazonaws.com');
    expect(fileOf(plan, 'ingressclass.yaml')).toContain('controller: eks.amazonaws.com/alb');
  });

  test('is not Auto Mode for systems that it does not run', () => {
    expect(problemOf({ ...cloud, os: 'windows', compute: 'auto-mode' }, 'compute')).toBe('auto-mode is not offered here; choose karpenter or node-groups');
    expect(problemOf({ ...cloud, os: 'al2023', compute: 'auto-mode' }, 'compute')).toBeDefined();
    expect(fileOf(planFor({ ...cloud, os: 'ubuntu' }), 'cluster.yaml')).toContain('amiFamily: Ubuntu2404');
  });

  test('says that node groups do not grow by themselves', () => {
    expect(fileOf(planFor(groups), 'README.md')).toContain('Groups keep their size until you or Cluster Autoscaler');
    expect(fileOf(planFor(karpenter), 'README.md')).not.toContain('Cluster Autoscaler');
  });

  test('keeps the load balancer controller off Windows nodes, which cannot run it', () => {
    const flag = "--set 'nodeSelector.kubernetes\\.io/os=linux'";
    expect(fileOf(planFor({ ...groups, os: 'windows', ingress: 'yes' }), 'README.md')).toContain(flag);
    expect(fileOf(planFor({ ...groups, ingress: 'yes' }), 'README.md')).not.toContain(flag);
  });

  test('Karpenter has one name for queue, roles and policies everywhere', () => {
    const plan = planFor({ ...karpenter, name: 'shop', account: '111122223333' });
    const iam = JSON.parse(fileOf(plan, 'karpenter-iam.json')) as { Resources: Record<string, { Properties: Record<string, string> }> };
    const policies = Object.values(iam.Resources).flatMap((it) => it.Properties['ManagedPolicyName'] ?? []);
    expect(policies).toHaveLength(6);
    for (const policy of policies) expect(fileOf(plan, 'cluster.yaml')).toContain(`- arn:aws:iam::111122223333:policy/${policy}\n`);
    expect(fileOf(plan, 'karpenter-values.yaml')).toContain(`interruptionQueue: ${iam.Resources['InterruptionQueue']!.Properties['QueueName']}`);
    expect(fileOf(plan, 'nodeclass.yaml')).toContain(`role: ${iam.Resources['NodeRole']!.Properties['RoleName']}`);
    expect(fileOf(plan, 'cluster.yaml')).toContain('karpenter.sh/discovery: shop');
  });

  test('the longest name leaves names of roles, policies and queues within their limits', () => {
    const plan = planFor({ ...karpenter, name: 'n'.repeat(100) });
    expect(complaints(plan)).toEqual([]);
    const { Resources } = JSON.parse(fileOf(plan, 'karpenter-iam.json')) as { Resources: Record<string, { Properties: Record<string, string> }> };
    const lengths = (property: string) => Object.values(Resources).flatMap((it) => it.Properties[property]?.length ?? []);
    expect(Math.max(...lengths('RoleName'))).toBe(64);
    expect(Math.max(...lengths('ManagedPolicyName'))).toBe(128);
    expect(Math.max(...lengths('QueueName'))).toBe(80);
  });

  test('Windows nodes of Karpenter have a role of their own, because an access entry has one type', () => {
    const plan = planFor({ ...karpenter, os: 'windows', windowsVersion: '2025', version: '1.35' });
    expect(fileOf(plan, 'cluster.yaml')).toMatch(/role\/KarpenterWindowsNodeRole-plant\n\s+type: EC2_WINDOWS/);
    expect(fileOf(plan, 'nodeclass.yaml')).toMatch(/role: KarpenterWindowsNodeRole-plant[^]*alias: windows2025@latest/);
    expect(fileOf(plan, 'cluster.yaml')).toContain('enableWindowsIpam');
  });

  test('a group with taints gets a group without beside it, so that CoreDNS has a place', () => {
    expect(fileOf(planFor({ ...groups, taints: 'dedicated=line:NoSchedule' }), 'cluster.yaml')).toMatch(/- name: system[^]*- name: general[^]*key: dedicated\n\s+value: line/);
    expect(fileOf(planFor(groups), 'cluster.yaml')).not.toContain('name: system');
  });
});

describe('answers lead to', () => {
  test('a cluster of the IPv6 family, but never with Windows nodes', () => {
    const plan = planFor({ ...karpenter, ipv6: 'yes' });
    expect(fileOf(plan, 'cluster.yaml')).toContain('ipFamily: IPv6');
    expect(fileOf(plan, 'cluster.yaml')).not.toContain('serviceIPv4CIDR');
    expect(fileOf(plan, 'nodepools.yaml')).toContain('karpenter.k8s.aws/instance-hypervisor');
    expect(fileOf(plan, 'ingressclass.yaml')).toContain('ipAddressType: dualstack');
    expect(fileOf(planFor({ ...karpenter, ipv6: 'yes', os: 'windows' }), 'cluster.yaml')).not.toContain('IPv6');
    expect(askedFields({ ...karpenter, ipv6: 'yes' })).not.toContain('serviceCidr');
  });

  test('storage classes with the ids that were given, and the drivers for them', () => {
    const plan = planFor({ ...groups, efs: 'yes', efsId: 'fs-0a1b2c3d4e5f60718', lustre: 'yes', ontap: 'yes', ontapSvm: 'svm_1' });
    expect(fileOf(plan, 'storageclass-efs.yaml')).toContain('fileSystemId: fs-0a1b2c3d4e5f60718');
    expect(fileOf(plan, 'storage-fsx-ontap.yaml')).toContain('svm: svm_1');
    for (const name of ['aws-ebs-csi-driver', 'aws-efs-csi-driver', 'aws-fsx-csi-driver', 'netapp_trident-operator']) expect(fileOf(plan, 'cluster.yaml')).toContain(`name: ${name}\n`);
    expect(fileOf(plan, 'cluster.yaml')).toContain('dnf install -y lustre-client');
  });

  test('what operations asked for: support, zonal shift, repair, monitoring, a key for Secrets, Fargate', () => {
    const key = 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    const text = fileOf(planFor({ ...groups, region: 'eu-central-1', supportPolicy: 'EXTENDED', zonalShift: 'yes', adot: 'yes', cloudwatch: 'yes', fargate: 'yes', fargateNamespace: 'jobs', kmsKey: key }), 'cluster.yaml');
    for (const part of ['supportType: EXTENDED', 'zonalShiftConfig:\n  enabled: true', `keyARN: ${key}`, 'name: fp-jobs', 'eks-node-monitoring-agent', 'amazon-cloudwatch-observability', 'name: cert-manager', 'nodeRepairConfig:\n      enabled: true', 'eks-pod-identity-agent']) expect(text).toContain(part);
  });

  test('ARNs of the partition of the Region', () => {
    expect(fileOf(planFor({ ...karpenter, region: 'cn-north-1' }), 'cluster.yaml')).toContain('arn:aws-cn:iam::123456789012:role/KarpenterNodeRole-plant');
  });
});

describe('checks say what is wrong', () => {
  test.each([
    [groups, 'instanceType', 'm7i.lrge', 'm7i.lrge is no instance type that Nodewise knows; did you mean m7i.large?'],
    [groups, 'instanceType', 'm7g.large', 'm7g.large is arm64; these nodes are amd64'],
    [{ ...groups, nodes: '4' }, 'mostNodes', '3', '3 is less than the 4 nodes to start with'],
    [groups, 'name', 'my_cluster', 'my_cluster has a _, which eksctl refuses in a cluster\'s name'],
    [groups, 'labels', 'kubernetes.io/role=x', 'kubernetes.io/role belongs to kubernetes.io; use a key without a domain, or one of your own'],
    [groups, 'labels', 'team=a, team=b', 'A key stands there twice; each key has one value'],
    [groups, 'taints', 'a=b:Never', 'Never is no effect of a taint; choose NoSchedule, PreferNoSchedule or NoExecute'],
    [{ ...groups, region: 'eu-central-1' }, 'kmsKey', 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd', 'The key is in eu-west-1, but the cluster in eu-central-1; a key has to be in the Region of the cluster'],
    [{ ...groups, os: 'windows', version: '1.34' }, 'windowsVersion', '2025', 'AWS has Windows Server 2025 for EKS from Kubernetes 1.35; this cluster has 1.34'],
    [karpenter, 'amiVersion', '1.34', '1.34 is no release of this AMI; write latest or one such as v20260714'],
    [karpenter, 'account', '1234', '1234 is no AWS account; write its twelve digits'],
  ])('after %j: %s %s', (answers, id, value, words) => {
    expect(problemOf({ ...answers, [id]: value }, id)).toBe(words);
  });
});
