import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/** Nothing comes from elsewhere and nothing runs inline; charts style themselves by attribute. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  // The hash is of the one rule that react-aria writes into the page (touch-action of what is
  // pressed); a journey fails when a newer version writes another one.
  styleSrc: ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/**
 * The headers that keep a browser from harm, by name. They are the same for every answer, hence
 * made once: helmet's plugin of Fastify made them anew for each, a twentieth of a short read.
 *
 * @param https Whether browsers come by HTTPS: they are then told never to come without it.
 */
export function securityHeaders(https: boolean): ReadonlyMap<string, string> {
  const options: HelmetOptions = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...CONTENT_SECURITY, ...(https ? { upgradeInsecureRequests: [] } : {}) },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
  };
  const headers = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  const done = (error?: unknown) => {
    if (error !== undefined) throw error as Error;
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, done);
  return headers;
}
