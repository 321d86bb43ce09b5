import Mocha from 'mocha';
import { renameSync, writeFileSync } from 'node:fs';

interface Failure {
  readonly title: string;
  readonly message: string;
}

/** Runs the suites that `load` defines inside the extension host, whichever host that is. The result goes to a file. */
export async function runInHost(load: () => Promise<unknown>): Promise<void> {
  const file = process.env['NODEWISE_E2E_RESULT'];
  if (file) writeFileSync(`${file}.begun`, '');
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await load();
  const failed: Failure[] = [];
  let passed = 0;
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', () => (passed += 1))
      .on('fail', (test, error: Error) => failed.push({ title: test.fullTitle(), message: error.stack ?? error.message }));
  });
  if (file) {
    // Whoever waits for the file must not see half of it.
    writeFileSync(`${file}.part`, JSON.stringify({ passed, failed }));
    renameSync(`${file}.part`, file);
  }
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
