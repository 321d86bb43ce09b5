import type { Plugin } from 'esbuild';

export function lateModules(): readonly string[];
export function lazily(expressionFor?: (path: string) => string): Plugin;
