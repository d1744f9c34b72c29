import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { ScoreNews } from '../grounds/score-news';

describe('an api that is asked to end', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
  });
  afterAll(() => grounds.close());

  test('ends although dashboards are open, and the next one has them again', async () => {
    const { session } = await openReadyCompany(grounds, 'Brasserie du Scorff');
    const dashboards = await Promise.all([ScoreNews.of(session), ScoreNews.of(session)]);
    await grounds.api.stop();
    expect(grounds.api.ended).toBe(true);
    await grounds.api.start();
    const again = await ScoreNews.of(session);
    for (const news of [...dashboards, again]) news.close();
  });
});
