/** How a path of the settings becomes an address, and whether a glob is about the file. */
export interface Surroundings {
  readonly kubernetesVersion: string | undefined;
  matches(glob: string): boolean;
  /** The address of an absolute path, or of one below the workspace folder. */
  fileAt(path: string): string;
}

/** The release that Red Hat YAML means when `kubernetes` is mapped and no version is set (its server, schemaUrls.js). */
const usualKubernetes = 'v1.34.1';

/**
 * The schemas to which `yaml.schemas` maps a file. Red Hat YAML would have found them itself, but a contributor's answer
 * comes before them and counts for all documents of the file.
 */
export function mappedSchemas(setting: unknown, surroundings: Surroundings): readonly string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  const mapped = Object.entries(setting).filter(([, globs]) => isAbout(globs, surroundings));
  return mapped.map(([name]) => addressOf(name.trim(), surroundings));
}

function isAbout(setting: unknown, { matches }: Surroundings): boolean {
  const globs = [setting].flat().filter((it) => typeof it === 'string');
  const anywhere = (glob: string): string => `**/${glob.replace(/^\//, '')}`;
  const excluded = globs.filter((it) => it.startsWith('!')).map((it) => it.slice(1));
  const included = globs.filter((it) => !it.startsWith('!'));
  return included.some((it) => matches(anywhere(it))) && !excluded.some((it) => matches(anywhere(it)));
}

function addressOf(name: string, { kubernetesVersion, fileAt }: Surroundings): string {
  if (name.toLowerCase() === 'kubernetes') return kubernetesAddress(kubernetesVersion);
  // A single letter before the colon is a drive of Windows.
  return /^[a-z][a-z0-9+.-]+:/i.test(name) ? name : fileAt(name);
}

function kubernetesAddress(version = ''): string {
  const numbers = /^v?(\d+\.\d+\.\d+)$/i.exec(version.trim())?.[1];
  const release = numbers === undefined ? usualKubernetes : `v${numbers}`;
  return `https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/${release}-standalone-strict/all.json`;
}
