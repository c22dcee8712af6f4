import { defineConfig, type Plugin } from 'vite';

// What the page may do: load its own files, run the engine, and nothing else. The worker and the
// samples are files of the same site; no other connection is possible.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const policy: Plugin = {
  name: 'content-security-policy',
  // The development server needs what the policy forbids.
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [policy],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/site', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
  // A classic worker: a module worker cannot be started from a local file.
  worker: { format: 'iife' },
  server: { fs: { allow: ['..'] } },
  preview: { host: 'localhost' },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
