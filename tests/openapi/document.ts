import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../grounds/grounds';

/** A route as the API describes it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** `POST /api/…`, by which tests name it. */
  readonly name: string;
}

/** Every route of the committed description. */
export function routes(): Route[] {
  const document = JSON.parse(readFileSync(join(ROOT, 'api/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
    })),
  );
}
