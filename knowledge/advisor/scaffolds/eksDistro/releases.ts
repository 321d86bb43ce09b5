import { lookUp } from '../../../../engine/kit.js';
import type { Given } from '../../../../engine/advisor/model.js';

/**
 * The newest release of each version when they were read: docs/contents/releases/1-*\/*\/index.md of
 * https://github.com/aws/eks-distro at 1788446 (2026-08-19).
 */
const releases: Readonly<Record<string, readonly [number: number, kubernetes: string]>> = Object.freeze({
  '1.35': [13, 'v1.35.6'],
  '1.34': [21, 'v1.34.9'],
  '1.33': [31, 'v1.33.13'],
});

export interface Release {
  readonly number: number;
  /** 1-34 */
  readonly branch: string;
  readonly kubernetes: string;
  /** eks-1-34-21: at the end of every image's tag. */
  readonly tag: string;
  readonly read: string;
}

export function releaseOf(it: Given): Release {
  const version = it.text('version');
  const [number, kubernetes] = lookUp(releases, version) ?? releases['1.34']!;
  const branch = kubernetes.slice(1).split('.').slice(0, 2).join('-');
  return { number, branch, kubernetes, tag: `eks-${branch}-${number}`, read: '2026-08-19' };
}

export function manifestOf(it: Given): string {
  const { branch, number } = releaseOf(it);
  return `https://distro.eks.amazonaws.com/kubernetes-${branch}/kubernetes-${branch}-eks-${number}.yaml`;
}

/** An image with its tag; all three releases have the same etcd and CoreDNS. */
export function imageOf(it: Given, name: string): string {
  const { kubernetes, tag } = releaseOf(it);
  const [repository, version] = name === 'etcd' ? ['etcd-io/etcd', 'v3.5.21'] : name === 'coredns' ? ['coredns/coredns', 'v1.14.3'] : [`kubernetes/${name}`, kubernetes];
  return `public.ecr.aws/eks-distro/${repository}:${version}-${tag}`;
}
