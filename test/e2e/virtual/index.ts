import { runInHost } from '../host.js';

/** VS Code calls this inside the extension host. */
export async function run(): Promise<void> {
  await runInHost(() => import('./virtual.js'));
}
