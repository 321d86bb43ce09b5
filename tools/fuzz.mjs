/**
 * `npm run fuzz`: the property tests of test/fuzz for as long as wanted, with other objects each time.
 *
 *   npm run fuzz                five minutes for each kind
 *   npm run fuzz -- 60          a minute for each kind
 *   npm run fuzz -- 60 NodePool a minute, for the tests of this name only
 *
 * The CRDs to compare with come from ../shared/facts/crds/karpenter-1.14, or from the folder that NODEWISE_CRDS names:
 * those of another release of Karpenter, say pkg/apis/crds of https://github.com/aws/karpenter-provider-aws.
 */
import { spawn } from 'node:child_process';

const [seconds = '300', name] = process.argv.slice(2);
if (!/^\d+$/.test(seconds)) {
  console.error(`Say how many seconds to look for disagreements: npm run fuzz -- 60, not ${seconds}`);
  process.exit(2);
}

const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz', ...(name ? ['--testNamePattern', name] : [])];
spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODEWISE_FUZZ_SECONDS: seconds } }).on('close', (code) => {
  process.exitCode = code ?? 1;
});
