import { defineConfig } from '@hey-api/openapi-ts';

/** Makes the typed client of the routes from the document that the API commits. */
export default defineConfig({
  input: '../api/openapi.json',
  output: {
    path: 'src/contract/generated',
    clean: true,
    indexFile: false,
    header: [
      '// Made by `npm run generate` from api/openapi.json; not written by hand.',
      '// @ts-nocheck',
    ],
  },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
