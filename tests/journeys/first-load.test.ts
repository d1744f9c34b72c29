import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { accountOf } from './screens/accounts';
import { WAYS, WEB_DIST } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

/** What the dashboard may make a browser fetch before it shows, in bytes of gzipped JavaScript. */
const FIRST_LOAD_MAX = 180 * 1024;

/** A text of the engine alone. */
const ENGINE_MARK = 'no kind of commitment feeds';

const EXECUTIVE = accountOf('executive', 'Chaudronnerie de la Rade');

describe('the dashboard is light to load', () => {
  const journey = onDemonstration();

  test('its JavaScript weighs at most 180 KB gzipped, the charts arriving after it', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await signIn(page, words, EXECUTIVE);
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script')
        fetched.push(basename(new URL(request.url()).pathname));
    });
    await page.goto('/');
    await page.getByRole('heading', { name: words.trend }).waitFor();
    await page.locator('svg.recharts-surface').first().waitFor();
    const isChart = (file: string) => contentOf(file).includes('recharts-');
    const isEngine = (file: string) => file.startsWith('engine.worker-');
    const charts = [...new Set(fetched)].filter(isChart);
    const first = [...new Set(fetched)].filter((file) => !isChart(file) && !isEngine(file));
    const bytes = first.reduce((sum, file) => sum + gzipSync(contentOf(file)).length, 0);
    process.stderr.write(`first load of the dashboard: ${(bytes / 1024).toFixed(1)} KB gzipped\n`);

    expect(first.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_MAX);
    expect(charts).toHaveLength(1);
    const start = [readFileSync(join(WEB_DIST, 'index.html'), 'utf8'), ...first.map(contentOf)];
    expect(start[0]).not.toContain(charts[0]);
    const engines = readdirSync(join(WEB_DIST, 'assets')).filter(isEngine);
    expect(engines).toHaveLength(1);
    // Named where it is started, and its code nowhere but in itself.
    expect(contentOf(engines[0] ?? '')).toContain(ENGINE_MARK);
    expect(start.some((text) => text.includes(ENGINE_MARK))).toBe(false);
    await context.close();
  });
});

function contentOf(file: string): string {
  return readFileSync(join(WEB_DIST, 'assets', file), 'utf8');
}
