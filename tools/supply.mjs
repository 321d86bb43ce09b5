/**
 * What ships besides our own code, for those who have to know.
 *
 *   npm run supply              THIRD_PARTY_NOTICES.txt, and nodewise.cdx.json (CycloneDX) of what ships
 *   npm run supply -- audit     known vulnerabilities of every package of the lockfile, asked of the npm registry
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { isAllowed, notices, shippedPackages } from './supply/shipped.mjs';

process.exitCode = process.argv[2] === 'audit' ? audit() : await list();

async function list() {
  const packages = await shippedPackages();
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), notices(packages));
  writeFileSync(join(root, 'nodewise.cdx.json'), `${JSON.stringify(billOfMaterials(packages), null, 2)}\n`);
  for (const it of packages) console.log(`${it.name.padEnd(40)} ${it.version.padEnd(12)} ${it.licence}`);
  console.log(`\n${packages.length} packages ship; THIRD_PARTY_NOTICES.txt and nodewise.cdx.json are written`);
  const strange = packages.filter((it) => !isAllowed(it.licence));
  for (const it of strange) console.error(`${it.name} has the licence ${it.licence}, which is not on the list of tools/supply/shipped.mjs`);
  return strange.length > 0 ? 1 : 0;
}

/**
 * CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/. `npm sbom` refuses a lockfile whose development dependencies have
 * aliases, as ours have, and would list all that never ships.
 */
function billOfMaterials(packages) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component({ name, version, licence: license, type: 'application' }) },
    components: packages.map((it) => component({ ...it, type: 'library', integrity: locked[it.folder]?.integrity })),
  };
}

function component({ name, version, licence, type, integrity }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [algorithm, digest] = integrity?.split('-') ?? [];
  return {
    type, 'bom-ref': purl, name, version, purl,
    licenses: [/ OR | AND /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(algorithm === 'sha512' && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
  };
}

function audit() {
  const { stdout } = npm('audit', '--json');
  const answer = parsed(stdout);
  const counts = answer?.metadata?.vulnerabilities;
  if (!counts) {
    console.error(`The npm registry gives no advisories here (${answer?.message ?? 'no answer'}). Run it again with a registry that has them: until then nothing is known about vulnerabilities.`);
    return 2;
  }
  for (const [name, it] of Object.entries(answer.vulnerabilities)) console.log(`${it.severity.padEnd(9)} ${name} ${it.range}`);
  console.log(`${counts.total} known vulnerabilities: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`);
  return counts.total > 0 ? 1 : 0;
}

function npm(...args) {
  return spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20, shell: process.platform === 'win32' });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
