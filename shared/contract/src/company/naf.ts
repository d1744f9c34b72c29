import type { CivilDate } from '../period/civil-date';

/** Nomenclatures of activities; NAF 2025 replaces NAF rév. 2 on 1 January 2027 (decree 2025-736). */
export const NAF_NOMENCLATURES = {
  'NAF rév. 2': {
    from: '2008-01-01',
    to: '2026-12-31',
    form: /^\d{2}\.\d{2}[A-Z]$/,
    example: '25.11Z',
  },
  'NAF 2025': { from: '2027-01-01', to: null, form: /^\d{2}\.\d{2}[A-Z]$/, example: '25.11Y' },
} as const satisfies Record<
  string,
  { from: CivilDate; to: CivilDate | null; form: RegExp; example: string }
>;

/** A nomenclature of activities. */
export type NafNomenclature = keyof typeof NAF_NOMENCLATURES;

/** The nomenclature in force on a day. */
export function nomenclatureOn(day: CivilDate): NafNomenclature {
  return day < NAF_NOMENCLATURES['NAF 2025'].from ? 'NAF rév. 2' : 'NAF 2025';
}

/** Says whether a code has the form of its nomenclature (division, group, class, subclass). */
export function isNafCode(code: string, nomenclature: NafNomenclature): boolean {
  return NAF_NOMENCLATURES[nomenclature].form.test(code);
}
