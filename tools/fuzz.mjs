/**
 * `npm run fuzz`: the property tests of test/fuzz for as long as wanted, with other inputs each time: texts, edits, files
 * that come and go, settings, messages in any order, nonsense, hostile texts against the real server, and what Karpenter's
 * own CRDs and another implementation of CEL say of the same objects.
 *
 *   npm run fuzz                      about ten minutes: 45 seconds for each property that takes some
 *   npm run fuzz -- 60                a minute for each
 *   npm run fuzz -- 60 NodePool       a minute, for the tests of this name only
 *   npm run fuzz -- 60 nonsense 1234  the same inputs again: each run prints its seed
 *
 * What fails is made as small as possible, printed, and kept in test/fuzz/failures: committed, it is a test for good.
 *
 * The CRDs to compare with come from ../shared/facts/crds/karpenter-1.14, or from the folder that NODEWISE_CRDS names:
 * those of another release of Karpenter, say pkg/apis/crds of https://github.com/aws/karpenter-provider-aws.
 */
import { spawn } from 'node:child_process';

const [seconds = '45', name, seed = String(Math.floor(Date.now() / 1000))] = process.argv.slice(2);
if (!/^\d+$/.test(seconds)) {
  console.error(`Say how many seconds to look for disagreements: npm run fuzz -- 60, not ${seconds}`);
  process.exit(2);
}
if (!/^-?\d+$/.test(seed)) {
  console.error(`A seed is a whole number, as an earlier run has printed it, not ${seed}`);
  process.exit(2);
}

console.log(`Seed ${seed}`);
const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz', '--no-file-parallelism', ...(name ? ['--testNamePattern', name] : [])];
spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODEWISE_FUZZ_SECONDS: seconds, NODEWISE_FUZZ_SEED: seed } }).on('close', (code) => {
  process.exitCode = code ?? 1;
});
