import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { WEB_DIST } from '../journeys/screens/browser';

/** A page, an asset's folder, an answer, a refusal: every kind of thing that is sent. */
const ADDRESSES = ['/connexion', '/api/session', '/api/nulle-part', '/health/ready', '/assets/'];

const YEAR_SECONDS = 31_536_000;

describe('what browsers are told, under https', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ webDist: WEB_DIST });
    await grounds.api.start({ PUBLIC_ORIGIN: 'https://ancrage.example' });
  });
  afterAll(() => grounds.close());

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${grounds.apiUrl}${path}`, { headers: { accept: 'text/html', ...headers } });

  test.each(ADDRESSES)('%s carries every header', async (path) => {
    const { headers } = await ask(path);
    const [, seconds] = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(YEAR_SECONDS);
    expect(headers.get('strict-transport-security')).toContain('includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
    // Scripts come from the own origin alone, and none is written into a page.
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src|unsafe-eval|\*|https?:/);
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
  });

  test('answers of the API are kept by nobody', async () => {
    for (const path of ['/api/session', '/api/nulle-part', '/api/company']) {
      expect((await ask(path)).headers.get('cache-control')).toContain('no-store');
    }
  });

  test('no other origin may read an answer', async () => {
    for (const path of ADDRESSES) {
      const { headers } = await ask(path, { origin: 'https://ailleurs.example' });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('no folder is listed, and nothing inner is in reach', async () => {
    expect(await (await ask('/assets/')).text()).not.toMatch(/index-\w+\.js/);
    for (const path of [
      '/.git/config',
      '/package.json',
      '/openapi.json',
      '/metrics',
      '/api/docs',
    ]) {
      const { status, headers } = await fetch(`${grounds.apiUrl}${path}`);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
