import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { vocabularyStyles } from './viewer/build/styles.ts';

export default defineConfig({
  root: 'viewer',
  base: '/',
  plugins: [preact(), vocabularyStyles()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The page's security policy takes no data: URLs, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.SPILLOVER_SERVER ?? 'http://127.0.0.1:4173' } },
});
