import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { expect, test } from '@jest/globals';
import { readMethod } from './method-document';

/** One country, of which the index is worked out here by the published formula. */
type Country = Readonly<Record<string, number | null>>;

function scoreOf(method: string, country: Country): number {
  const numbers = Object.fromEntries(Object.entries(country).map(([name, value]) => [name, [value]]));
  return computeIndex(readMethod(method), { units: ['X'], numbers }).result.scores[0] ?? NaN;
}

const folders = readdirSync(join(__dirname, '../../scoring/methods'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(folders)('the document %s is a method', (name) => {
  expect(readMethod(name).id).not.toBe('');
});

test('Gender Development Index: women’s index over men’s, each on its own goalposts', () => {
  const country = {
    le_f: 81.2,
    eys_f: 14,
    mys_f: 9.5,
    gnipc_f: 12000,
    le_m: 76.4,
    eys_m: 13,
    mys_m: 10.1,
    gnipc_m: 21000,
  };
  const income = (dollars: number): number => Math.log(dollars / 100) / Math.log(750);
  const women = Math.cbrt(
    ((81.2 - 22.5) / 65) * ((14 / 18 + 9.5 / 15) / 2) * income(12000),
  );
  const men = Math.cbrt(((76.4 - 17.5) / 65) * ((13 / 18 + 10.1 / 15) / 2) * income(21000));
  expect(scoreOf('gdi', country)).toBeCloseTo(women / men, 12);
});

test('Inequality-adjusted HDI: each dimension less its inequality', () => {
  const country = {
    le: 70,
    eys: 12,
    mys: 8,
    gnipc: 9000,
    ineq_le: 15,
    ineq_edu: 25.5,
    ineq_inc: 30,
  };
  const index = Math.cbrt(
    (50 / 65) *
      0.85 *
      ((12 / 18 + 8 / 15) / 2) *
      0.745 *
      (Math.log(90) / Math.log(750)) *
      0.7,
  );
  expect(scoreOf('ihdi', country)).toBeCloseTo(index, 12);
});

test('Gender Inequality Index: 1 − H ÷ G', () => {
  const country = {
    mmr: 4,
    abr: 12.5,
    pr_f: 0,
    pr_m: 100,
    se_f: 80,
    se_m: 85,
    lf_f: 52,
    lf_m: 68,
  };
  // Mortality counts as 10 at least, and women in parliament as 0.1 % at least.
  const health = Math.sqrt((10 / 10) * (1 / 12.5));
  const women = Math.sqrt(0.001 * 0.8);
  const men = Math.sqrt(1 * 0.85);
  const womensMean = Math.cbrt(health * women * 0.52);
  const mensMean = Math.cbrt(1 * men * 0.68);
  const harmonic = 2 / (1 / womensMean + 1 / mensMean);
  const together = Math.cbrt(((health + 1) / 2) * ((women + men) / 2) * ((0.52 + 0.68) / 2));
  expect(scoreOf('gii', country)).toBeCloseTo(1 - harmonic / together, 12);
});

test('Technology Achievement Index: Singapore, whose missing royalties count as none', () => {
  // UNDP, Human Development Report 2001, annex 2.1: 0.585, from figures that it rounds.
  const singapore = {
    PATENTS: 8,
    ROYALTIES: null,
    INTERNET: 72.3,
    EXPORTS: 74.9,
    TELEPHONES: 901,
    ELECTRICITY: 6771,
    SCHOOLING: 7.1,
    UNIVERSITY: 24.2,
  };
  expect(Math.abs(scoreOf('tai-2001', singapore) - 0.585)).toBeLessThan(0.001);
});

test('SDG Index: a goal without data takes the mean of the region, and is not skipped', () => {
  const goals = Array.from({ length: 17 }, (_, at) => `goal${at + 1}`);
  const numbers = Object.fromEntries(goals.map((goal) => [goal, [80, 60, 70] as (number | null)[]]));
  numbers['goal14'] = [40, null, 90];
  const { result } = computeIndex(readMethod('sdg-index-2023'), {
    units: ['A', 'B', 'C'],
    numbers,
    groups: { region: ['east', 'east', 'west'] },
  });
  expect(result.scores[1]).toBeCloseTo((16 * 60 + 40) / 17, 12);
  expect(result.imputed).toEqual([{ unit: 'B', of: 'goal14', value: 40 }]);
});
