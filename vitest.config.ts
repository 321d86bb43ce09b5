import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { NODEWISE_VERSION: JSON.stringify('0.0.0-test') },
  test: { include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'node_modules/**'], testTimeout: 30_000 },
});
