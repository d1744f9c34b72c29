import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { lapToScore } from './lap-to-score';
import { multiplyCompany } from '../grounds/multiply-company';
import { record } from './results';
import { ScoreNews } from '../grounds/score-news';
import { median, quantile } from './statistics';

const FEW = 1_000;
const MANY = 100_000;
const WARM_UP = 20;
const SAMPLES = 100;
const ROUNDS = 3;

/** G7: one declaration, from its POST to its score, among 100,000 companies and among 1,000. */
test('one declaration among many companies', async () => {
  const places = [];
  for (const companies of [FEW, MANY]) places.push(await openAmong(companies));
  const [few, many] = places as [Place, Place];
  try {
    const laps = { few: [] as number[], many: [] as number[] };
    await Promise.all([lap(few, WARM_UP), lap(many, WARM_UP)]);
    for (let round = 0; round < ROUNDS; round += 1) {
      laps.few.push(...(await lap(few, SAMPLES)));
      laps.many.push(...(await lap(many, SAMPLES)));
    }
    await record(`one declaration among ${MANY} companies`, {
      [`among ${FEW}, p50 (ms)`]: median(laps.few),
      [`among ${MANY}, p50 (ms)`]: median(laps.many),
      'p50, ratio (goal ≤ 1.5)': median(laps.many) / median(laps.few),
      [`among ${FEW}, p99 (ms)`]: quantile(laps.few, 0.99),
      [`among ${MANY}, p99 (ms)`]: quantile(laps.many, 0.99),
      'p99, ratio': quantile(laps.many, 0.99) / quantile(laps.few, 0.99),
    });
    expect(laps.many).toHaveLength(laps.few.length);
  } finally {
    for (const { news } of places) news.close();
    await Promise.all(places.map(({ grounds }) => grounds.close()));
  }
}, 900_000);

interface Place {
  readonly grounds: Grounds;
  readonly session: Session;
  readonly news: ScoreNews;
}

async function openAmong(companies: number): Promise<Place> {
  const grounds = await openGrounds();
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
  const { company, session } = await openReadyCompany(grounds, 'Banc d’essai');
  await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 2));
  for (;;) {
    const { pending, score } = await dashboard(session, LAST_QUARTER);
    if (!pending && score !== null) break;
    await pause(20);
  }
  await multiplyCompany(grounds, company.id, companies - 1);
  return { grounds, session, news: await ScoreNews.of(session) };
}

/** Milliseconds from each POST to its readable score. */
async function lap({ session, news }: Place, samples: number): Promise<number[]> {
  const laps: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    laps.push((await lapToScore(session, news, sample)).sinceSent);
  }
  return laps;
}
