import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { judgeComponents } from './judge-components.mjs';
import { readTerms } from './read-terms.mjs';

type Known = Parameters<typeof judgeComponents>[0];

/** As npm answers: `npm audit --json`, `npm outdated --json` and `npm view … time --json`. */
const AUDIT = recorded('audit.json') as NonNullable<Known['audit']>;
const OUTDATED = recorded('outdated.json') as Known['outdated'];
const NO_FAULT: Known['audit'] = { vulnerabilities: {} };
const BRACES = 'GHSA-grv7-fg5c-xmjg';

const TIMES: Known['times'] = {
  braces: {
    created: '2014-05-02T00:00:00.000Z',
    modified: '2026-05-21T00:00:00.000Z',
    '3.0.2': '2019-04-16T17:18:40.421Z',
    '3.0.3': '2026-05-21T00:00:00.000Z',
    '4.0.0': '2026-08-01T00:00:00.000Z',
  },
  cookie: { '0.6.0': '2023-11-07T00:00:00.000Z', '0.7.0': '2026-06-01T00:00:00.000Z' },
  ip: { '2.0.1': '2024-02-18T00:00:00.000Z' },
  mocha: {
    '11.7.5': '2025-11-04T00:00:00.000Z',
    '11.7.6': '2026-05-21T00:00:00.000Z',
    '12.0.0-beta-1': '2025-12-01T00:00:00.000Z',
    '12.0.0': '2026-05-31T00:00:00.000Z',
  },
  '@nestjs/common': {
    '11.2.10': '2026-08-01T00:00:00.000Z',
    '12.0.1': '2026-08-27T00:00:00.000Z',
    '12.5.1': '2026-11-20T00:00:00.000Z',
  },
};

const LOCKED: Known['locked'] = {
  'node_modules/braces': { version: '3.0.2' },
  'node_modules/cookie': { version: '0.6.0', dev: true },
  'node_modules/fastify/node_modules/cookie': { version: '0.7.0' },
  'node_modules/ip': { version: '2.0.1', dev: true },
  'node_modules/micromatch': { version: '4.0.5' },
  'node_modules/mocha': { version: '11.7.5', dev: true },
  'node_modules/@nestjs/common': { version: '11.2.10' },
};

const PAGE = readFileSync(join(__dirname, '../security/components.md'), 'utf8');
const { terms } = readTerms(PAGE);

function judge(day: string, changed: Partial<Known> = {}) {
  return judgeComponents({
    audit: AUDIT,
    outdated: {},
    locked: LOCKED,
    times: TIMES,
    terms,
    borne: [],
    today: new Date(day),
    ...changed,
  });
}

function brokenOn(day: string, changed: Partial<Known> = {}): string[] {
  return judge(day, changed)
    .filter(({ broken }) => broken)
    .map(({ sentence }) => sentence);
}

describe('terms of faults', () => {
  test('a fault of something shipped has its days from the first version without it', () => {
    expect(brokenOn('2026-06-04')).toEqual([]);
    const [broken = '', ...others] = brokenOn('2026-06-05');
    expect(others).toEqual([]);
    expect(broken).toContain('braces 3.0.2 (shipped): Uncontrolled resource consumption in braces');
    expect(broken).toContain(`high, https://github.com/advisories/${BRACES}`);
    expect(broken).toContain('3.0.3 is without it, for 15 of 14 days.');
  });

  test('a tool has more days than what is shipped, and a low fault more than a high one', () => {
    const onlyCookie = { locked: { ...LOCKED, 'node_modules/braces': { version: '3.0.3' } } };
    expect(brokenOn('2026-11-28', onlyCookie)).toEqual([]);
    expect(brokenOn('2026-11-29', onlyCookie)).toEqual([
      expect.stringContaining('cookie 0.6.0 (tools)'),
    ]);
  });

  test('a copy that the fault is not in, and what only depends on it, are no faults', () => {
    const sentences = judge('2026-06-05').map(({ sentence }) => sentence);
    expect(sentences).toHaveLength(3);
    expect(sentences.filter((one) => /0\.7\.0 \(|micromatch/.test(one))).toEqual([]);
  });

  test('without a version to go to, a grave fault breaks the terms at once where it is shipped', () => {
    const shipped = { locked: { ...LOCKED, 'node_modules/ip': { version: '2.0.1' } } };
    expect(brokenOn('2026-05-22')).toEqual([]);
    expect(brokenOn('2026-05-22', shipped)).toEqual([
      expect.stringContaining('ip 2.0.1 (shipped): ip SSRF'),
    ]);
  });

  test('what is borne in writing is borne until its day, of that component alone', () => {
    const borne = { advisory: BRACES, component: 'braces', until: '2026-09-30' };
    expect(brokenOn('2026-09-30', { borne: [borne] })).toEqual([]);
    expect(brokenOn('2026-10-01', { borne: [borne] })).toEqual([
      expect.stringContaining('It was borne until 2026-09-30.'),
    ]);
    expect(brokenOn('2026-09-30', { borne: [{ ...borne, component: 'micromatch' }] })).toHaveLength(
      1,
    );
  });

  test('where nobody tells of faults, old versions are judged all the same', () => {
    expect(brokenOn('2028-11-30', { audit: null, outdated: OUTDATED }).length).toBeGreaterThan(0);
    expect(judge('2028-11-30', { audit: null })).toEqual([]);
  });
});

describe('terms of old versions', () => {
  const behindOn = (day: string, borne: Known['borne'] = []) =>
    brokenOn(day, { audit: NO_FAULT, outdated: OUTDATED, borne });

  test('run from the first successor, apart for the same major version and the next', () => {
    expect(behindOn('2027-05-21')).toEqual([]);
    expect(behindOn('2027-05-22')).toEqual([
      'mocha 11.7.5 (tools) has a successor, 11.7.6, for 366 of 365 days.',
    ]);
    expect(behindOn('2028-02-19')).toContain(
      '@nestjs/common 11.2.10 (shipped) has a successor, 12.0.1, for 541 of 540 days.',
    );
  });

  test('a version that is kept on purpose is borne until its day', () => {
    const kept = { advisory: 'newer version', component: 'mocha', until: '2027-12-31' };
    expect(behindOn('2027-05-22', [kept])).toEqual([]);
    expect(behindOn('2028-01-01', [kept])).toEqual([expect.stringContaining('11.7.6')]);
  });
});

describe('the page of terms', () => {
  test('gives what is shipped no more days than tools, and a graver fault no more than a lesser', () => {
    const { critical, high, moderate, low } = terms.faults;
    for (const { shipped, tools } of [critical, high, moderate, low]) {
      expect(shipped).toBeLessThanOrEqual(tools);
    }
    const days = [critical, high, moderate, low].map(({ shipped }) => shipped);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  test('is refused where a term is missing, or a day is none', () => {
    expect(() => readTerms(PAGE.replace('| high fault ', '| grave fault '))).toThrow(
      'no line "high fault" with two numbers',
    );
    expect(() => readTerms(`${PAGE}\n| ${BRACES} | braces | for now | some day |\n`)).toThrow(
      `until which day ${BRACES}`,
    );
  });
});

function recorded(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, 'recorded', file), 'utf8'));
}
