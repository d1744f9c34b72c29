import { describe, expect, test } from '@jest/globals';
import { ScoresAttack } from './attack-scores';
import { drawLadder, type Ladder } from './ladder';
import { populations, seedOf } from './populations';
import { publishLadder, tellExactly, type Told } from './told-scores';

/** A civil year and the first quarter of the next, in which groups are drawn anew. */
const QUARTERS = 5;

/** Who looks in each population, besides the agent who reads from outside. */
const ATTACKERS = 3;

/** An outsider, and members at both ends and in the middle of the ladder's last quarter. */
function attack(ladder: Ladder, told: Told) {
  const lp = new ScoresAttack(ladder, told);
  const ranked = ladder.companies
    .filter(({ name }) => told.places.has(name))
    .sort((a, b) => (a.scores.at(-1) ?? 0) - (b.scores.at(-1) ?? 0));
  const members = Array.from({ length: ATTACKERS }, (_, at) =>
    ranked.at(Math.round((at * (ranked.length - 1)) / (ATTACKERS - 1))),
  );
  return [null, ...new Set(members.flatMap((one) => one?.name ?? []))].flatMap((attacker) => [
    ...lp.breaches(attacker),
  ]);
}

describe('from all quartiles, places and counts of a ladder no member bounds another within 15 %', () => {
  test.each(populations('scores', 4))('population %s', (seed) => {
    const ladder = drawLadder(seed, QUARTERS);
    expect(attack(ladder, publishLadder(ladder))).toEqual([]);
  });
});

describe('the attack on scores is a real one', () => {
  const ladders = Array.from({ length: 8 }, (_, at) => drawLadder(seedOf('scores', at), QUARTERS));

  test('told as they are, places and quartiles give scores away', () => {
    const found = ladders.some((ladder) => attack(ladder, tellExactly(ladder)).length > 0);
    expect(found).toBe(true);
  });

  test('and much is told to attack', () => {
    const told = ladders.map((ladder) => publishLadder(ladder));
    expect(told.flatMap(({ groups }) => groups).length).toBeGreaterThan(60);
    expect(told.flatMap(({ places }) => [...places.keys()]).length).toBeGreaterThan(150);
  });
});
