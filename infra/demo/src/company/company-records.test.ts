import type { Realisation } from '@ancrage/contract/declaration/declaration';
import { closingDay, quarterOf } from '@ancrage/contract/period/quarter';
import { describe, expect, test } from '@jest/globals';
import { calendarOn } from '../demonstration-calendar';
import { toldCompanies } from '../story/told-companies';
import type { CompanyPlan } from './company-plan';
import { companyIdentity } from './company-identity';
import { companyRecords } from './company-records';

const TODAY = '2026-11-23';
const calendar = calendarOn(TODAY);

function planOf(name: string): CompanyPlan {
  const plan = toldCompanies(calendar).find((told) => told.name === name);
  if (!plan) throw new Error(`No told company is called ${name}.`);
  return plan;
}

const chaudronnerie = planOf('Chaudronnerie de la Rade');
const recordsOf = (plan: CompanyPlan) => companyRecords(companyIdentity(plan), calendar);

describe('the records of a company', () => {
  test('are the same for the same plan', () => {
    expect(recordsOf(chaudronnerie)).toEqual(recordsOf(chaudronnerie));
  });

  test('go forward in recorded time, from the signature to before today', () => {
    const { recordings } = recordsOf(chaudronnerie);
    const instants = recordings.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...instants].sort());
    expect(new Set(instants).size).toBe(instants.length);
    expect(instants[0]).toBe(companyIdentity(chaudronnerie).signedAt);
    expect((instants.at(-1) ?? '') < TODAY).toBe(true);
  });

  test('declare every quarter of a punctual company between its end and its close', () => {
    const { recordings } = recordsOf(chaudronnerie);
    const told = new Set(calendar.told);
    let seen = 0;
    for (const { recordedAt, entries } of recordings) {
      for (const { subjectType, payload } of entries) {
        if (subjectType !== 'realisation') continue;
        const { to } = payload as Realisation;
        if (!told.has(quarterOf(to))) continue;
        seen += 1;
        expect(recordedAt > to).toBe(true);
        expect(recordedAt.slice(0, 10) <= closingDay(quarterOf(to))).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(150);
  });

  test('mend a slip by a later entry that names the one it replaces', () => {
    const [line, ...others] = chaudronnerie.lines;
    const [first] = line?.deliveries ?? [];
    if (!line || !first) throw new Error('The first line has no delivery.');
    const slipped = { ...line, deliveries: [{ ...first, mishap: 'corrected' as const }] };
    const plan = { ...chaudronnerie, lines: [slipped, ...others] };
    const entries = recordsOf(plan).recordings.flatMap((each) => each.entries);
    const at = entries.findIndex(({ action }) => action === 'correct');
    const mended = entries[at];
    const replaced = entries.findIndex(({ entryId }) => entryId === mended?.replaces);
    expect(replaced).toBeGreaterThanOrEqual(0);
    expect(replaced).toBeLessThan(at);
    expect(mended?.subjectId).toBe(entries[replaced]?.subjectId);
    expect((mended?.payload as Realisation).measures).toEqual(first.measures);
    expect((entries[replaced]?.payload as Realisation).measures).not.toEqual(first.measures);
  });

  test('hold nothing of a company that has not signed the charter', () => {
    const unsigned = planOf('Biscuiterie du Scorff');
    expect(companyIdentity(unsigned).signedAt).toBeNull();
    expect(recordsOf(unsigned)).toEqual({ recordings: [], files: [] });
  });
});
