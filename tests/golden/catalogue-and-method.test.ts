import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '@ancrage/contract/commitment/catalogue/catalogue';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { statesMeasure } from '@ancrage/engine/quantity/quantify-line';
import { expect, test } from '@jest/globals';

const method = parseMethod(
  JSON.parse(readFileSync(join(__dirname, '../../scoring/methods/method-v1.json'), 'utf8')),
);

test('the forms and the method know the same kinds', () => {
  const asked = CATALOGUE.map(({ key }) => key).sort();
  expect(Object.keys(method.kinds).sort()).toEqual(asked);
});

test.each(CATALOGUE.map((kind) => [kind.key, kind] as const))(
  'what the form of %s asks is what the method counts',
  (key, kind) => {
    const stated = Object.fromEntries(kind.fields.map(({ measure }) => [measure, 1]));
    for (const feed of method.kinds[key]?.feeds ?? []) {
      for (const name of feed.quantity.product) {
        // A kind may leave a measure out; then it is no answer to that indicator, but one it feeds.
        if (feed === method.kinds[key]?.feeds[0]) expect(statesMeasure(stated, name, method)).toBe(true);
      }
    }
    const counted = (method.kinds[key]?.feeds ?? []).flatMap((feed) => [
      ...feed.additionality,
      ...(feed.exclusiveCap ? ['exclusive'] : []),
    ]);
    for (const question of kind.questions) expect(counted).toContain(question.key);
  },
);
