import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tool to compare with: how to run it, or why it is not here. */
export type Peer = { readonly version: string; readonly program: string } | { readonly missing: string };

/** The newest release on npm, in a folder of its own. Without a network, the one that an earlier run has brought. */
export function fromNpm(folder: string, name: string, program: string): Peer {
  const place = join(folder, name);
  const known = installed(place, name);
  const newest = run('npm', ['view', name, 'version'], folder)?.trim() ?? known;
  if (newest === undefined) return { missing: `${name} is left out: the registry of npm cannot be reached, and no earlier run has brought it` };
  if (newest !== known) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
    console.error(`Installing ${name} ${newest} (once)`);
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--save-exact', `${name}@${newest}`], place);
  }
  const version = installed(place, name);
  return version === undefined ? { missing: `${name} is left out: npm could not install ${newest}` } : { version, program: join(place, 'node_modules', name, program) };
}

/** Built from the newest release of a Go module. */
export function fromGo(folder: string, module: string, program: string): Peer {
  const place = join(folder, 'go');
  const file = join(place, program);
  if (!existsSync(file)) {
    if (run('go', ['version'], folder) === undefined) return { missing: `${program} is left out: it is built with Go, which is not on this machine` };
    mkdirSync(place, { recursive: true });
    console.error(`Building ${program} (once)`);
    run('go', ['install', `${module}@latest`], place, { GOBIN: place });
  }
  if (!existsSync(file)) return { missing: `${program} is left out: go install ${module}@latest did not succeed` };
  return { version: /^\tmod\t\S+\t(\S+)/m.exec(run('go', ['version', '-m', file], folder) ?? '')?.[1] ?? 'unknown', program: file };
}

/** From PyPI, in an environment of its own. */
export function fromPython(folder: string, name: string): Peer {
  const place = join(folder, 'python');
  const bin = join(place, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (!existsSync(join(bin, name))) {
    console.error(`Installing ${name} (once)`);
    if (run('python3', ['-m', 'venv', place], folder) === undefined) return { missing: `${name} is left out: it needs Python 3 with venv, which is not on this machine` };
    run(join(bin, 'pip'), ['install', '--quiet', name], folder);
  }
  const version = /\d+\.[\d.]+/.exec(run(join(bin, name), ['--version'], folder) ?? '')?.[0];
  return version === undefined ? { missing: `${name} is left out: pip could not install it` } : { version, program: join(bin, name) };
}

function installed(place: string, name: string): string | undefined {
  const file = join(place, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}

/** What it prints, or undefined when it cannot be run or fails. */
function run(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string | undefined {
  const { status, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env }, timeout: 20 * 60_000 });
  return status === 0 ? stdout : undefined;
}
