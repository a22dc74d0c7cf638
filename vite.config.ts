import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { inlineWorkers, withoutServer } from './viewer/build/one-file.ts';
import { vocabularyStyles } from './viewer/build/styles.ts';

/** Mode `file` builds what goes into the one interactive file of an export: one script, one style sheet, no server. */
export default defineConfig(({ mode }) => {
  const isFile = mode === 'file';
  return {
    root: 'viewer',
    base: '/',
    publicDir: isFile ? false : 'public',
    plugins: [preact(), vocabularyStyles(), ...(isFile ? [withoutServer(), inlineWorkers()] : [])],
    worker: { format: isFile ? 'iife' : 'es' },
    build: {
      outDir: isFile ? '../dist/viewer-file' : '../dist/viewer',
      emptyOutDir: true,
      target: ['chrome123', 'firefox120', 'safari17.5'],
      // The page's security policy takes no data: URLs, and no inline script; the file has nothing else.
      assetsInlineLimit: isFile ? () => true : 0,
      modulePreload: { polyfill: false },
      ...(isFile ? oneFile : {}),
    },
    server: { proxy: { '/api': process.env.SPILLOVER_SERVER ?? 'http://127.0.0.1:4173' } },
  };
});

const oneFile = {
  cssCodeSplit: false,
  rolldownOptions: {
    input: 'viewer/src/main.tsx',
    output: { codeSplitting: false, entryFileNames: 'viewer.js', assetFileNames: 'viewer[extname]' },
  },
};
