import { describe, expect, test } from '@jest/globals';
import { instantText } from './instant-text';

describe('an instant that PostgreSQL wrote', () => {
  test.each([
    ['2026-11-30 19:41:07.123456+00', '2026-11-30T19:41:07.123Z'],
    ['2026-11-30 19:41:07.5+00', '2026-11-30T19:41:07.500Z'],
    ['2026-11-30 19:41:07+00', '2026-11-30T19:41:07.000Z'],
    ['2026-11-30 20:41:07.123+01', '2026-11-30T19:41:07.123Z'],
    ['2026-12-01 01:11:07+05:30', '2026-11-30T19:41:07.000Z'],
    ['0044-03-15 12:00:00+00', '0044-03-15T12:00:00.000Z'],
  ])('%s is %s', (written, stated) => {
    expect(instantText(written)).toBe(stated);
  });
});
