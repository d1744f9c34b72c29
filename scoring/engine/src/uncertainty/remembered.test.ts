import { expect, test } from '@jest/globals';
import { Remembered } from './remembered';

test('what is known is not made again, and the oldest leave first', () => {
  const made: string[] = [];
  const remembered = new Remembered<string>(2);
  const ask = (name: string) =>
    remembered.of(name, () => {
      made.push(name);
      return name.toUpperCase();
    });
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B']);
  expect(made).toEqual(['a', 'b']);
  // The third takes the place of the first, though that was asked for since.
  expect(['c', 'b', 'a', 'c'].map(ask)).toEqual(['C', 'B', 'A', 'C']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
