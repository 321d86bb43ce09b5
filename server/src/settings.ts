import type { Options, Severity, Targets } from '../../engine/model.js';
import type { Log } from './guard.js';

/** The section of the editor's settings that is ours. */
export const section = 'nodewise';

const severities: readonly string[] = Object.freeze(['error', 'warning', 'info', 'hint', 'off']);
const products: readonly (keyof Targets)[] = Object.freeze(['karpenter', 'kubernetes', 'eksAnywhere']);
const versionShape = /^v?(\d+\.\d+(?:\.\d+)?)$/;

/** The user's settings as the engine's options. A value that makes no sense is named in the log and left out. */
export function optionsFrom(settings: unknown, log: Log): Options {
  const { enable, rules, targetVersions } = recordOf(settings ?? {}, section, log);
  return { enabled: enabledFrom(enable, log), severity: severityFrom(rules ?? {}, log), targets: targetsFrom(targetVersions ?? {}, log) };
}

function enabledFrom(enable: unknown, log: Log): boolean {
  if (enable !== undefined && enable !== null && typeof enable !== 'boolean') ignored('enable', enable, log);
  return enable !== false;
}

function severityFrom(rules: unknown, log: Log): Options['severity'] {
  const entries = Object.entries(recordOf(rules, 'rules', log));
  const isSeverity = (it: [string, unknown]): it is [string, Severity | 'off'] => {
    const known = severities.includes(String(it[1]));
    if (!known) ignored(`rules.${it[0]}`, it[1], log);
    return known;
  };
  return Object.fromEntries(entries.filter(isSeverity));
}

function targetsFrom(versions: unknown, log: Log): Targets {
  const record = recordOf(versions, 'targetVersions', log);
  return Object.fromEntries(products.flatMap((product) => {
    const version = record[product];
    if (version === undefined || version === null || version === '') return [];
    const read = typeof version === 'string' ? versionShape.exec(version)?.[1] : undefined;
    if (read === undefined) ignored(`targetVersions.${product}`, version, log);
    return read === undefined ? [] : [[product, read]];
  }));
}

function recordOf(value: unknown, name: string, log: Log): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  ignored(name, value, log);
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ignored(name: string, value: unknown, log: Log): void {
  log(`The setting ${name === section ? section : `${section}.${name}`} is ignored: ${JSON.stringify(value)} is no value for it`);
}
