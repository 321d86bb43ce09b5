import type { Plugin } from 'esbuild';

export const withoutTexts: Plugin;
export function emptied(text: string): string;
