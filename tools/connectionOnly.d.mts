import type { Plugin } from 'esbuild';

export const connectionOnly: Plugin;
