import { describe, expect, it } from '@jest/globals';
import { parsePostmasterFile } from './postmaster-file';

/** As PostgreSQL 18 writes it. */
const FILE = ['4711', '/data', '1795449600', '43773', '', '127.0.0.1', ' 1234 5', 'ready   ', ''];

describe('the file in which a database server tells of itself', () => {
  it('gives its process, its port and that it takes connections', () => {
    expect(parsePostmasterFile(FILE.join('\n'))).toEqual({ pid: 4711, port: 43773, ready: true });
  });

  it.each(['starting', 'stopping', 'standby'])('is not taken for ready while %s', (state) => {
    const text = FILE.with(7, state).join('\n');
    expect(parsePostmasterFile(text)).toEqual({ pid: 4711, port: 43773, ready: false });
  });

  it('is not taken for ready while it is being written', () => {
    expect(parsePostmasterFile(FILE.slice(0, 4).join('\n'))).toEqual({
      pid: 4711,
      port: 43773,
      ready: false,
    });
  });

  it.each(['', '\n', 'nonsense', '-3'])('says nothing when it holds %j', (text) => {
    expect(parsePostmasterFile(text)).toBeUndefined();
  });
});
