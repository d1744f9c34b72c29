import { describe, expect, test } from '@jest/globals';
import { PointerToNothing, withValueAt } from './json-pointer';

describe('a pointer (RFC 6901)', () => {
  const document = { list: [1, { deep: 2 }], 'a/b': 1, 'c~d': 1, none: null };

  test('gives another value at its place, of which nothing else is touched', () => {
    expect(withValueAt(document, '/list/1/deep', 3)).toEqual({
      ...document,
      list: [1, { deep: 3 }],
    });
    expect(withValueAt(document, '/a~1b', 2)).toEqual({ ...document, 'a/b': 2 });
    expect(withValueAt(document, '/c~0d', 2)).toEqual({ ...document, 'c~d': 2 });
    expect(withValueAt(document, '/new', 2)).toEqual({ ...document, new: 2 });
    expect(withValueAt<unknown>(document, '', 2)).toBe(2);
    expect(document.list).toEqual([1, { deep: 2 }]);
  });

  test.each([
    '/list/2',
    '/list/x',
    '/list/1x',
    '/list/x1',
    '/list/-',
    '/list/0/more',
    '/none/more',
    '/new/more',
  ])('%s leads nowhere', (pointer) => {
    expect(() => withValueAt(document, pointer, 0)).toThrow(PointerToNothing);
    expect(() => withValueAt(document, pointer, 0)).toThrow(`${pointer} leads nowhere from`);
    expect(() => withValueAt(document, pointer, 0)).toThrow(
      expect.objectContaining({ name: 'PointerToNothing' }),
    );
  });

  test('a list may have more than ten places', () => {
    const long = Array.from({ length: 12 }, (_, at) => at);
    expect(withValueAt(long, '/11', 'x')[11]).toBe('x');
  });
});
