/**
 * `npm run fuzz:guided`: a fuzzer that sees which lines run, and keeps what reaches new ones. It begins with the texts of
 * examples/ and holds every question of the engine against what it makes of them.
 *
 *   npm run fuzz:guided          ten minutes
 *   npm run fuzz:guided -- 60    a minute
 *
 * The fuzzer, jsfuzz, is no dependency: it is fetched from npm when it is wanted. What it finds is printed and kept as
 * the input of a test in test/fuzz/failures.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const jsfuzz = 'jsfuzz@1.0.15';
const [seconds = '600'] = process.argv.slice(2);
const folder = join(root, 'node_modules', '.cache', 'nodewise', 'guided');
const corpus = join(folder, 'corpus');
const failures = join(root, 'test', 'fuzz', 'failures');

mkdirSync(corpus, { recursive: true });
for (const it of readdirSync(folder)) if (it.startsWith('crash-')) rmSync(join(folder, it));
for (const it of readdirSync(join(root, 'examples'), { recursive: true })) {
  if (/\.ya?ml$/.test(it)) cpSync(join(root, 'examples', it), join(corpus, it.replaceAll(/[\\/]/g, '-')));
}
await build({ entryPoints: [join(root, 'test', 'fuzz', 'guided.ts')], outfile: join(folder, 'target.js'), bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });

// Its own clock would stop it after a number of seconds without a new line; here it has a fixed time.
const child = spawn('npx', ['--yes', jsfuzz, 'target.js', 'corpus', '--versifier=false', '--timeout=30'], { cwd: folder, stdio: 'inherit', detached: process.platform !== 'win32' });
const clock = setTimeout(() => process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM'), Number(seconds) * 1000);
child.on('close', () => {
  clearTimeout(clock);
  const crashes = existsSync(folder) ? readdirSync(folder).filter((it) => it.startsWith('crash-')) : [];
  for (const it of crashes) {
    const content = readFileSync(join(folder, it), 'utf8');
    mkdirSync(failures, { recursive: true });
    appendFileSync(join(failures, 'any text.jsonl'), `${JSON.stringify({ content, at: content.length >> 1 })}\n`);
    console.log(`It fails on ${JSON.stringify(content.slice(0, 500))}`);
  }
  console.log(crashes.length > 0 ? `${crashes.length} failures, kept in test/fuzz/failures` : 'No failures');
  process.exitCode = crashes.length > 0 ? 1 : 0;
});
