import { defineConfig } from 'vite';
import { packs, singleFile } from './build/single-file.ts';
import { workerTexts } from './build/worker-texts.ts';

export default defineConfig({
  base: './',
  plugins: [workerTexts, packs, singleFile],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist', emptyOutDir: false, modulePreload: false },
  server: { fs: { allow: ['..'] } },
  preview: { host: 'localhost' },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
