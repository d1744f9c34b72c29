import { describe, expect, test } from '@jest/globals';
import { ScoresAttack, type ScoreBreach } from './attack-scores';
import { drawLadder, type Ladder } from './ladder';
import { populations, seedOf } from './populations';
import { publishLadder, tellExactly, type Told } from './told-scores';

/** A civil year and the first quarter of the next, in which groups are drawn anew. */
const QUARTERS = 5;

/** Who looks in each population, besides the agent who reads from outside. */
const ATTACKERS = 3;

/** Members at both ends and in the middle of the last quarter, and an outsider who reads all. */
function* attack(ladder: Ladder, told: Told): Generator<ScoreBreach> {
  const lp = new ScoresAttack(ladder, told);
  const ranked = ladder.companies
    .filter(({ name }) => told.places.has(name))
    .sort((a, b) => (a.scores.at(-1) ?? 0) - (b.scores.at(-1) ?? 0));
  const members = Array.from({ length: ATTACKERS }, (_, at) =>
    ranked.at(Math.round((at * (ranked.length - 1)) / (ATTACKERS - 1))),
  );
  for (const attacker of new Set(members.flatMap((one) => one?.name ?? []))) {
    yield* lp.breaches(attacker);
  }
  yield* lp.breaches(null);
}

describe('from all quartiles, places and counts of a ladder no member bounds another within 15 %', () => {
  test.each(populations('scores', 2))('population %s', (seed) => {
    const ladder = drawLadder(seed, QUARTERS);
    expect([...attack(ladder, publishLadder(ladder))]).toEqual([]);
  });
});

describe('the attack on scores is a real one', () => {
  const ladders = Array.from({ length: 8 }, (_, at) => drawLadder(seedOf('scores', at), QUARTERS));

  test('told as they are, places and quartiles give scores away', () => {
    const found = ladders.some(
      (ladder) => attack(ladder, tellExactly(ladder)).next().done === false,
    );
    expect(found).toBe(true);
  });

  test('and much is told to attack', () => {
    const told = ladders.map((ladder) => publishLadder(ladder));
    expect(told.flatMap(({ groups }) => groups).length).toBeGreaterThan(60);
    expect(told.flatMap(({ places }) => [...places.keys()]).length).toBeGreaterThan(150);
  });
});
