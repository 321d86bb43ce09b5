/** Which packages end up in what users install: what esbuild reads from node_modules for the entries that ship. */
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** The entries of the extension and of the command line, as tools/build.mjs bundles them. */
const entries = ['cli/main.ts', 'server/src/main.node.ts', 'server/src/main.web.ts', 'client/src/main.node.ts', 'client/src/main.web.ts', 'client/webview/main.ts'];

/** Licences whose code may be shipped inside ours, with their text. */
export const allowedLicences = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense'];

/** Every package that ships, by name: `{ name, version, licence, text, folder }`. `text` is undefined when the package has no licence file. */
export async function shippedPackages() {
  const inputs = new Set();
  for (const entry of entries.filter((it) => existsSync(join(root, it)))) {
    const platform = entry.includes('web') ? 'browser' : 'node';
    const { metafile } = await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, metafile: true, outdir: 'unused', platform, external: ['vscode'], logLevel: 'silent' });
    for (const it of Object.keys(metafile.inputs)) inputs.add(it);
  }
  const folders = new Set([...inputs].flatMap((it) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(it)?.[1] ?? []));
  return [...folders].map(described).sort((one, other) => one.name.localeCompare(other.name));
}

function described(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((it) => /^(licen[cs]e|copying)([.-].*)?$/i.test(it));
  const licence = typeof license === 'string' ? license : license?.type ?? licenses?.map((it) => it.type).join(' OR ') ?? 'unknown';
  return { name, version, licence, text: file && readFileSync(join(root, folder, file), 'utf8').trim(), folder };
}

/** Whether one of the alternatives of an SPDX expression is allowed. */
export function isAllowed(licence) {
  return licence.replace(/[()]/g, '').split(/ OR /i).some((it) => it.split(/ AND /i).every((one) => allowedLicences.includes(one.trim())));
}

/** THIRD_PARTY_NOTICES.txt: what the licences of the shipped packages ask for. */
export function notices(packages) {
  const list = packages.map((it) => `${it.name} ${it.version} (${it.licence})`).join('\n');
  const texts = packages.map((it) => `${'='.repeat(80)}\n${it.name} ${it.version}\n${'='.repeat(80)}\n\n${it.text ?? `Licence: ${it.licence}. The package has no file with its text.`}\n`);
  return `Nodewise contains code of the packages below, under their own licences.\nMade by "npm run supply"; nothing in it is written by hand.\n\n${list}\n\n${texts.join('\n')}`;
}
