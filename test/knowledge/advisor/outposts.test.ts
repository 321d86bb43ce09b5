import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { complaints, drawn, fileOf, planFor, problemOf } from '../../support/plans.js';

const rack = { hardware: 'outposts-owned', substrate: 'n/a' };
const extended = { ...rack, option: 'outposts-extended' };
const local = { ...rack, option: 'outposts-local' };

describe('whatever is answered for an Outpost, what is written is accepted', () => {
  test.each(['any', 'al2023', 'ubuntu', 'rhel', 'bottlerocket'])('extended, with the system %s', (os) => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const answers = drawn({ ...extended, os }, seed);
      expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
    }
  });

  test.each(['ebs', 'instance-store'])('local, on a rack with %s', (outpostStorage) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const answers = drawn({ ...local, outpostStorage }, seed);
      expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
    }
  });
});

describe('an extended cluster', () => {
  test('has its control plane in the Region and its nodes on the Outpost, in a file that is read afterwards', () => {
    const plan = planFor({ ...extended, name: 'press', outpostArn: 'arn:aws:outposts:ap-northeast-2:111122223333:outpost/op-0a1b2c3d4e5f60718', nodes: '4', taints: 'edge=true:NoSchedule' });
    const [group] = (parse(fileOf(plan, 'nodegroup-outpost.yaml')) as { nodeGroups: Record<string, unknown>[] }).nodeGroups;
    expect(group).toMatchObject({ outpostARN: 'arn:aws:outposts:ap-northeast-2:111122223333:outpost/op-0a1b2c3d4e5f60718', volumeType: 'gp2', privateNetworking: true, desiredCapacity: 4, taints: [{ key: 'edge', value: 'true', effect: 'NoSchedule' }] });
    expect(fileOf(plan, 'cluster.yaml')).not.toContain('outpost');
    const readme = fileOf(plan, 'README.md');
    expect(readme.indexOf('eksctl create cluster -f cluster.yaml')).toBeLessThan(readme.indexOf('eksctl create nodegroup -f nodegroup-outpost.yaml'));
  });

  test('takes subnets that are there already', () => {
    const plan = planFor({ ...extended, outpostSubnets: 'subnet-0a1b2c3d4e5f60718', coipPool: 'ipv4pool-coip-0123456789abcdef0' });
    expect(fileOf(plan, 'nodegroup-outpost.yaml')).toContain('- subnet-0a1b2c3d4e5f60718');
    expect(fileOf(plan, 'ingress-alb.yaml')).toContain('ids:\n      - subnet-0a1b2c3d4e5f60718');
    expect(fileOf(plan, 'ingress-alb.yaml')).toContain('customer-owned-ipv4-pool: ipv4pool-coip-0123456789abcdef0');
    expect(fileOf(plan, 'README.md')).toContain('Make subnet-0a1b2c3d4e5f60718 on the Outpost before, in the VPC that eksctl has just made');
  });
});

describe('a local cluster', () => {
  test('has nodes without taints for DNS and controllers, because it has none in the Region', () => {
    const groupsOf = (taints: string) => (parse(fileOf(planFor({ ...local, taints, nodes: '19' }), 'cluster.yaml')) as { outpost: unknown; nodeGroups: Record<string, unknown>[] });
    expect(groupsOf('site=remote:NoSchedule').nodeGroups).toMatchObject([{ name: 'system', desiredCapacity: 2, iam: { withAddonPolicies: { ebs: true } } }, { name: 'outpost', taints: [{ key: 'site' }] }]);
    expect(groupsOf('site=remote:NoSchedule').nodeGroups[0]).not.toHaveProperty('taints');
    expect(groupsOf('site=remote:NoSchedule').outpost).toMatchObject({ controlPlaneInstanceType: 'm5.xlarge' });
    expect(groupsOf('site=remote:PreferNoSchedule').nodeGroups).toHaveLength(1);
  });

  test('keeps the key for the time without a Region out of the repository', () => {
    expect(fileOf(planFor({ ...local, x509User: 'plant-admin' }), '.gitignore')).toBe('plant-admin.key\nplant-admin.kubeconfig\n');
  });

  test('gets a control plane of the size that its nodes need', () => {
    for (const [nodes, type] of [['20', 'm5.large'], ['21', 'm5.xlarge'], ['101', 'm5.2xlarge'], ['500', 'm5.4xlarge']]) {
      expect(fileOf(planFor({ ...local, nodes: nodes! }), 'cluster.yaml')).toContain(`controlPlaneInstanceType: ${type}\n`);
    }
    expect(problemOf({ ...local, nodes: '21', controlPlaneType: 'm5.large' }, 'controlPlaneType')).toBe('m5.large is made for up to 20 nodes; for 21 take the size xlarge, because it cannot be changed later');
  });

  test('on a rack with instance store has an etcd of its own, access by the API, and no gp2 class', () => {
    const plan = planFor({ ...local, outpostStorage: 'instance-store', etcdType: 'm6id.xlarge', etcdSpread: 'rack', controlPlaneSpread: 'host' });
    expect(parse(fileOf(plan, 'cluster.yaml'))).toMatchObject({ outpost: { etcdInstanceType: 'm6id.xlarge', etcdPlacement: { spreadLevel: 'rack' }, controlPlanePlacement: { spreadLevel: 'host' } }, accessConfig: { authenticationMode: 'API' } });
    expect(plan.files.map((it) => it.path)).not.toContain('storageclass-gp2.yaml');
  });

  test('is made without nodes first, and prepares a certificate for the time without a Region', () => {
    const plan = planFor({ ...local, x509User: 'plant-admin' });
    expect(fileOf(plan, 'README.md')).toContain('eksctl create cluster -f cluster.yaml --without-nodegroup');
    expect(fileOf(plan, 'csr.yaml')).toContain('signerName: kubernetes.io/kube-apiserver-client');
    expect(fileOf(plan, 'rbac.yaml')).toContain('kind: User\n    name: plant-admin');
    expect(fileOf(plan, 'x509.sh')).toContain('-subj /CN=plant-admin');
  });

  test('reaches AWS through ten endpoints where there is no way out', () => {
    const text = fileOf(planFor({ ...local, endpoints: 'yes', vpcId: 'vpc-0a1b2c3d4e5f60718' }), 'vpc-endpoints.yaml');
    expect(text.match(/Type: AWS::EC2::VPCEndpoint/g)).toHaveLength(10);
    expect(text).toContain('Default: vpc-0a1b2c3d4e5f60718');
    expect(text).toContain('ServiceName: !Sub com.amazonaws.${AWS::Region}.ecr.dkr');
  });
});

describe('checks say what is wrong', () => {
  test.each([
    [extended, 'outpostArn', 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0', 'This Outpost belongs to eu-west-1, but the cluster to ap-northeast-2; both have to be of one Region'],
    [extended, 'outpostArn', 'op-0123456789abcdef0', 'op-0123456789abcdef0 is not what is expected; write an ARN such as arn:aws:outposts:ap-northeast-2:123456789012:outpost/op-0123456789abcdef0'],
    [extended, 'nodes', '0', '0 is no whole number from 1 to 500'],
    [extended, 'outpostSubnets', 'subnet-1', 'subnet-1 is no such id; write one such as subnet-0123456789abcdef0'],
    [local, 'vpcId', '10.0.0.0/16', '10.0.0.0/16 is no such id; write one such as vpc-0123456789abcdef0'],
    [local, 'version', 'v1.31', 'v1.31 is no version of Kubernetes; write one such as 1.31'],
    [local, 'x509User', 'system:masters', 'system:masters is no name here: at most 63 small letters, digits and -'],
  ])('after %j: %s %s', (answers, id, value, words) => {
    expect(problemOf({ ...answers, [id]: value }, id)).toBe(words);
  });
});
