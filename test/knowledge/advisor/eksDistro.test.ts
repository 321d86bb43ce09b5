import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { complaints, drawn, fileOf, planFor, problemOf } from '../../support/plans.js';

const distro = { support: 'diy-distro', controlPlane: 'self-managed-ok', option: 'eks-distro' };

test('whatever is answered for EKS Distro, what is written is accepted', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const answers = drawn(distro, seed);
    expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
  }
});

test('kubeadm is told to take the images of one release', () => {
  const [, cluster] = parseAllDocuments(fileOf(planFor({ ...distro, version: '1.33', controlPlaneAddress: '192.168.10.5' }), 'kubeadm.yaml')).map((it) => it.toJS() as object);
  expect(cluster).toMatchObject({
    kubernetesVersion: 'v1.33.13-eks-1-33-31',
    controlPlaneEndpoint: '192.168.10.5:6443',
    imageRepository: 'public.ecr.aws/eks-distro/kubernetes',
    etcd: { local: { imageTag: 'v3.5.21-eks-1-33-31' } },
    dns: { imageTag: 'v1.14.3-eks-1-33-31' },
  });
});

test('binaries, images and the manifest are of that release too, and of the machines\' processors', () => {
  const plan = planFor({ ...distro, version: '1.35', arch: 'arm64' });
  expect(fileOf(plan, 'prepare.sh')).toContain('https://distro.eks.amazonaws.com/kubernetes-1-35/releases/13/artifacts/kubernetes/v1.35.6/bin/linux/arm64/$name');
  expect(fileOf(plan, 'images.txt')).toContain('public.ecr.aws/eks-distro/kubernetes/kube-apiserver:v1.35.6-eks-1-35-13\n');
  expect(fileOf(plan, 'README.md')).toContain('https://distro.eks.amazonaws.com/kubernetes-1-35/kubernetes-1-35-eks-13.yaml');
});

test('the first step says what is not there: an installer, support, verification', () => {
  expect(fileOf(planFor(distro), 'README.md')).toMatch(/without an installer and without AWS Support[^]*nobody has verified/);
});

describe('checks say what is wrong', () => {
  test.each([
    ['controlPlaneAddress', '10.80.0.10:6443', '10.80.0.10:6443 is no IPv4 address such as 10.80.0.10'],
    ['podCidr', '10.96.0.0/12', '10.96.0.0/12 overlaps 10.96.0.0/16 of the services'],
    ['serviceCidr', '10.80.0.0/16', '10.80.0.0/16 and 10.80.0.10/32 overlap'],
    ['name', 'My_cluster', 'My_cluster is no name here: at most 63 small letters, digits and -'],
  ])('%s: %s', (id, value, words) => {
    expect(problemOf({ ...distro, [id]: value }, id)).toBe(words);
  });
});
