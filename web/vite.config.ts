import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Asks the browser for the two fonts before the style sheet has named them. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
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
    },
  };
}

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), preloadFonts()],
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
