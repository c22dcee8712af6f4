import { defineConfig } from 'vite';
import { carried } from './build/carried.ts';
import { HEADERS } from './build/headers.ts';
import { singleFile } from './build/single-file.ts';

export default defineConfig({
  base: './',
  plugins: [carried, singleFile],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist', emptyOutDir: false, modulePreload: false },
  server: { fs: { allow: ['..'] } },
  preview: { host: 'localhost', headers: HEADERS },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
