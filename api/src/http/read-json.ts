import type { FastifyInstance } from 'fastify';

/** Levels of lists and objects in a body; no DTO has more than a handful. */
const DEPTH_MAX = 32;

/**
 * Reads JSON as Fastify does, and refuses what is nested deeper than any body: a few kilobytes of
 * brackets would exhaust the stack of whoever walks through them afterwards.
 */
export function readJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, text, done) => {
      parse(request, text, (error, body) => {
        if (error !== null || !isDeeper(body, DEPTH_MAX)) done(error, body);
        else done(Object.assign(new Error('Nested too deeply'), { statusCode: 400 }));
      });
    },
  );
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
