import { defineConfig } from 'vite';
import { packs, singleFile } from './build/single-file.ts';
import { workerText } from './build/worker-text.ts';

export default defineConfig({
  base: './',
  plugins: [workerText, packs, singleFile],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist', emptyOutDir: false, modulePreload: false },
  server: { fs: { allow: ['..'] } },
  preview: { host: 'localhost' },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
