import { rememberTexts } from '../../engine/kit.js';

/**
 * A duration as Karpenter's fields take it: one or more whole numbers with h, m or s, summed. Seconds; undefined for
 * anything else, also for `Never`. Source: the patterns of pkg/apis/crds/karpenter.sh_nodepools.yaml in
 * https://github.com/aws/karpenter-provider-aws.
 */
export const durationSeconds: (text: string) => number | undefined = rememberTexts((text) => {
  if (!/^(\d+[smh])+$/.test(text)) return undefined;
  return [...text.matchAll(/(?<!\d)(\d+)([smh])/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * secondsOf(unit ?? 's'), 0);
});

/**
 * A duration as Go reads it: fractions, a sign and the units ns to h. Seconds; undefined when Go refuses it.
 * Source: https://pkg.go.dev/time#ParseDuration.
 */
export function goDurationSeconds(text: string): number | undefined {
  const parts = /^([+-]?)((?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text);
  if (!parts) return /^[+-]?0$/.test(text) ? 0 : undefined;
  const sum = [...(parts[2] ?? '').matchAll(/(?<![\d.])(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)]
    .reduce((total, [, amount, unit]) => total + Number(amount) * secondsOf(unit ?? 's'), 0);
  return parts[1] === '-' ? -sum : sum;
}

/** 2592000 → "30 days", 5400 → "1 hour 30 minutes". */
export function durationInWords(seconds: number): string {
  const words = [
    counted(Math.floor(seconds / 86_400), 'day'),
    counted(Math.floor((seconds % 86_400) / 3_600), 'hour'),
    counted(Math.floor((seconds % 3_600) / 60), 'minute'),
    counted(seconds % 60, 'second'),
  ].filter((word) => word !== '');
  return words.length === 0 ? '0 seconds' : words.join(' ');
}

function counted(amount: number, unit: string): string {
  if (amount === 0) return '';
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`;
}

function secondsOf(unit: string): number {
  switch (unit) {
    case 'h': return 3600;
    case 'm': return 60;
    case 's': return 1;
    case 'ms': return 1e-3;
    case 'ns': return 1e-9;
    default: return 1e-6;
  }
}
