import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/**
 * Asks the browser for the two fonts before the style sheet has named them, and for nothing to be
 * painted before the program has run: a chosen theme must not flash in the other one.
 */
function paintAtOnce(): Plugin {
  return {
    name: 'paint-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => ({
        html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
        tags: Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2') && !file.includes('italic'))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/${file}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head' as const,
          })),
      }),
    },
  };
}

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), paintAtOnce()],
  // The workspace's own packages are read from their sources.
  resolve: { conditions: ['ancrage', ...defaultClientConditions] },
  build: { assetsInlineLimit: 0 },
  // The API refuses writes from another origin: in development they pass as its own.
  server: {
    proxy: {
      '/api': { target: api, changeOrigin: true, headers: { origin: api } },
      '/health': { target: api, changeOrigin: true },
    },
  },
});
