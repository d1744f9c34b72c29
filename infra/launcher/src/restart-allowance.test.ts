import { describe, expect, it } from '@jest/globals';
import { RestartAllowance } from './restart-allowance';

describe('a process that keeps dying', () => {
  it('is started again five times in a minute, ever more slowly', () => {
    const allowance = new RestartAllowance();
    const waits = [0, 1, 2, 3, 4, 5].map((second) => allowance.next(second * 1_000));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 'exhausted']);
  });

  it('gets its restarts back after a quiet minute', () => {
    const allowance = new RestartAllowance();
    for (let count = 0; count < 5; count += 1) allowance.next(0);
    expect(allowance.next(59_999)).toBe('exhausted');
    expect(allowance.next(60_000)).toBe(250);
  });
});
