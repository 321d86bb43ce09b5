import { describe, expect, test } from 'vitest';
import { lastSixteenth, nthAddress } from '../../../knowledge/advisor/addresses.js';
import { complaints, drawn, fileOf, planFor, problemOf } from '../../support/plans.js';

const metro = { location: 'metro', hardware: 'no-hardware', option: 'local-zones' };
const carrier = { location: 'telco-5g', hardware: 'no-hardware', option: 'wavelength' };
const systems = ['any', 'ubuntu', 'rhel', 'al2023', 'bottlerocket', 'windows'];

describe('whatever is answered for a zone outside of a Region, what is written is accepted', () => {
  test.each(systems.flatMap((os) => [[os, metro], [os, carrier]] as const))('with the system %s, %j', (os, base) => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const answers = drawn({ ...base, os, ipv6: seed % 2 === 0 ? 'yes' : 'no' }, seed);
      expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
    }
  });
});

describe('a Local Zone', () => {
  test('gets subnets and nodes, and never the control plane', () => {
    const text = fileOf(planFor({ ...metro, localZones: 'us-west-2-lax-1a, us-west-2-lax-1b', nodes: '3' }), 'cluster.yaml');
    expect(text.match(/us-west-2-lax-1b/g)).toHaveLength(2);
    expect(text).not.toContain('availabilityZones');
    expect(text).toContain('volumeType: gp2');
  });

  test('is enabled first, by the name of its group', () => {
    expect(fileOf(planFor({ ...metro, localZones: 'us-west-2-lax-1a, us-west-2-lax-1b' }), 'README.md')).toContain('--group-name us-west-2-lax-1 --opt-in-status opted-in');
  });

  test('has no cluster of the IPv6 family, and says so', () => {
    const plan = planFor({ ...metro, ipv6: 'yes' });
    expect(fileOf(plan, 'cluster.yaml')).not.toContain('IPv6');
    expect(fileOf(plan, 'README.md')).toContain('The cluster is IPv4');
  });
});

describe('a Wavelength Zone', () => {
  test('gets a carrier gateway, a subnet, and nodes with addresses of the carrier', () => {
    const text = fileOf(planFor({ ...carrier, vpcCidr: '10.4.0.0/16', labels: 'team=edge', taints: 'edge=true:NoSchedule' }), 'wavelength.yaml');
    for (const part of ['AWS::EC2::CarrierGateway', 'AvailabilityZone: ap-northeast-2-wl1-sel-wlz-1', 'CidrBlock: 10.4.240.0/20', 'AssociateCarrierIpAddress: true', 'kind: NodeConfig', '- --node-labels=team=edge', '- --register-with-taints=edge=true:NoSchedule', 'CarrierGatewayId: !Ref CarrierGateway']) expect(text).toContain(part);
  });

  test.each([
    ['bottlerocket', '[settings.kubernetes.node-labels]'],
    ['ubuntu', '/etc/eks/bootstrap.sh ${ClusterName}'],
    ['windows', 'Start-EKSBootstrap.ps1'],
    ['rhel', 'Type: AWS::EC2::Image::Id\n    Default: ami-0123456789abcdef0'],
  ])('starts %s nodes in their own way', (os, part) => {
    expect(fileOf(planFor({ ...carrier, os, labels: 'team=edge' }), 'wavelength.yaml')).toContain(part);
  });

  test('names a taint of Bottlerocket once, with all its effects', () => {
    const text = fileOf(planFor({ ...carrier, os: 'bottlerocket', taints: 'edge=a:NoSchedule, edge=b:NoExecute' }), 'wavelength.yaml');
    expect(text).toContain('"edge" = ["a:NoSchedule", "b:NoExecute"]');
    expect(text.match(/"edge" = /g)).toHaveLength(1);
  });

  test.each(['any', 'al2023', 'windows', 'bottlerocket', 'ubuntu', 'rhel'])('asks for no parameter that %s nodes have no use for', (os) => {
    const plan = planFor({ ...carrier, os });
    const [template, deploy] = [fileOf(plan, 'wavelength.yaml'), fileOf(plan, 'nodes.sh')];
    expect(deploy.includes('ServiceCidr')).toBe(template.includes('${ServiceCidr}'));
    expect(template.includes('  ServiceCidr:')).toBe(template.includes('${ServiceCidr}'));
  });

  test('takes the last sixteenth of the VPC, which eksctl leaves free', () => {
    expect(lastSixteenth('10.0.0.0/16')).toBe('10.0.240.0/20');
    expect(lastSixteenth('192.168.0.0/18')).toBe('192.168.60.0/22');
    expect(lastSixteenth('10.1.2.0/24')).toBe('10.1.2.240/28');
  });

  test('has its DNS at the tenth address of the services', () => {
    expect(nthAddress('10.100.0.0/16', 10)).toBe('10.100.0.10');
    expect(fileOf(planFor({ ...carrier, os: 'ubuntu', serviceCidr: '10.100.0.0/16' }), 'wavelength.yaml')).toContain('--dns-cluster-ip 10.100.0.10');
  });
});

describe('checks say what is wrong', () => {
  test.each([
    [metro, 'region', 'eu-west-3', 'Nodewise knows no Local Zone of eu-west-3; Regions with one are us-west-2, us-east-1, eu-central-1, eu-north-1, ap-northeast-1, ap-south-1, ap-southeast-1, ap-southeast-2, af-south-1, me-south-1'],
    [metro, 'localZones', 'us-west-2a', 'us-west-2a is a zone of the Region itself, not a Local Zone such as us-west-2-lax-1a'],
    [metro, 'localZones', 'us-east-1-bos-1a', 'us-east-1-bos-1a hangs from us-east-1, but the cluster is in us-west-2; both have to be the same'],
    [metro, 'localZones', 'us-west-2-wl1-sfo-wlz-1', 'us-west-2-wl1-sfo-wlz-1 is no Local Zone; write one such as us-west-2-lax-1a'],
    [carrier, 'wavelengthZone', 'seoul', 'seoul is no zone; write one such as ap-northeast-2-wl1-sel-wlz-1'],
    [carrier, 'wavelengthCidr', '10.1.0.0/24', '10.1.0.0/24 is not in 10.0.0.0/16 of the VPC'],
  ])('after %j: %s %s', (answers, id, value, words) => {
    expect(problemOf({ ...answers, [id]: value }, id)).toBe(words);
  });

  test('a zone that is newer than Nodewise is taken', () => {
    expect(problemOf({ ...metro, localZones: 'us-west-2-slc-1a' }, 'localZones')).toBeUndefined();
  });
});
