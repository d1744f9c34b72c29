import { describe, expect, test } from '@jest/globals';
import { sectorOf } from '../company/sector';
import { peerGroupsOf, placeOfGroup } from './peer-ladder';

const PLACE = {
  epci: '200042174',
  departement: '56',
  region: '53',
  sector: 'industry',
  size: 'from10',
} as const;

describe('the ladder of peers', () => {
  test('goes from the same trade and size in one territory to all companies', () => {
    expect(peerGroupsOf(PLACE)).toEqual([
      { rung: 0, key: 'epci=200042174;sector=industry;size=from10' },
      { rung: 1, key: 'epci=200042174;size=from10' },
      { rung: 2, key: 'departement=56;sector=industry' },
      { rung: 3, key: 'region=53;size=from10' },
      { rung: 4, key: '' },
    ]);
  });

  test('leaves out the rungs whose traits are not known', () => {
    const rungs = peerGroupsOf({ ...PLACE, epci: null, size: null }).map(({ rung }) => rung);
    expect(rungs).toEqual([2, 4]);
  });

  test('a key says what its companies have in common', () => {
    const nothing = { epci: null, departement: null, region: null, sector: null, size: null };
    expect(placeOfGroup('departement=56;sector=industry')).toEqual({
      ...nothing,
      departement: '56',
      sector: 'industry',
    });
    expect(placeOfGroup('')).toEqual(nothing);
  });
});

test.each([
  ['01.11Z', 'agriculture'],
  ['25.62B', 'industry'],
  ['43.99C', 'construction'],
  ['56.10A', 'tradeTransportHospitality'],
  ['62.01Z', 'information'],
  ['65.11Z', 'finance'],
  ['68.20A', 'realEstate'],
  ['70.22Z', 'businessServices'],
  ['85.59A', 'publicEducationHealth'],
  ['94.99Z', 'otherServices'],
  ['00.00Z', null],
  ['', null],
])('the activity %s is of the sector %s, in both nomenclatures', (code, sector) => {
  expect(sectorOf(code, 'NAF rév. 2')).toBe(sector);
  expect(sectorOf(code, 'NAF 2025')).toBe(sector);
});
