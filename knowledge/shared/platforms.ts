import { lookUp, nearest } from '../../engine/kit.js';

/** What nodes on AWS carry under a key, and what people call it elsewhere. */
export interface Platform {
  readonly values: readonly string[];
  readonly called: Readonly<Record<string, string>>;
}

const linux = 'linux';

/** Sources: https://github.com/aws/karpenter-provider-aws/issues/1141 and pkg/providers/instancetype/types.go there. */
export const platforms: Readonly<Record<string, Platform>> = Object.freeze({
  'kubernetes.io/arch': {
    values: ['amd64', 'arm64'],
    called: { 'x86_64': 'amd64', 'x86-64': 'amd64', x86: 'amd64', x64: 'amd64', i386: 'amd64', intel: 'amd64', amd: 'amd64', aarch64: 'arm64', arm: 'arm64', armv8: 'arm64', graviton: 'arm64' },
  },
  'kubernetes.io/os': {
    values: [linux, 'windows'],
    called: { al2: linux, al2023: linux, bottlerocket: linux, ubuntu: linux, amazonlinux: linux, windows2019: 'windows', windows2022: 'windows', windows2025: 'windows' },
  },
});

/** The value that nodes carry for what somebody calls otherwise; undefined when nothing is near. */
export function platformMeant({ values, called }: Platform, text: string): string | undefined {
  const name = text.toLowerCase();
  return lookUp(called, name) ?? nearest(text, values);
}
