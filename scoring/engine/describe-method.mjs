import { writeFileSync } from 'node:fs';
import { methodJsonSchema } from './dist/method/method-json-schema.js';

// Writes the published JSON Schema of a method; a stale one fails its test.
writeFileSync(
  new URL('src/method/method.schema.json', import.meta.url),
  `${JSON.stringify(methodJsonSchema(), null, 2)}\n`,
);
