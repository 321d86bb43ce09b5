import { runInHost } from '../host.js';

/** VS Code calls this inside the extension host. */
export async function run(): Promise<void> {
  await runInHost(async () => {
    await import('./activation.js');
    await import('./reading.js');
    await import('./writing.js');
    await import('./surviving.js');
  });
}
