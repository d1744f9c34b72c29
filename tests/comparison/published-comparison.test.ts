import { latestClosedQuarter, shiftQuarter } from '@ancrage/contract/period/quarter';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TODAY } from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';
import { openArea } from '../grounds/territory';
import { accountOf } from '../journeys/screens/accounts';

const CLOSED = latestClosedQuarter(TODAY);
const STANDING = '/api/score/standing';
const NAMING = '/api/company/naming';
const COMPARISON = '/api/territory/comparison';

interface Standing {
  readonly quarter: string;
  readonly reference: string;
  readonly state: string;
  readonly score: number | null;
  readonly group: {
    readonly rung: number;
    readonly territory: string | null;
    readonly members: number;
    readonly quartiles: { firstQuartile: number; median: number; thirdQuartile: number } | null;
  } | null;
  readonly place: { percentile: number; rankFrom: number; rankTo: number } | null;
}

interface Comparison {
  readonly quarter: string;
  readonly places: readonly { level: string; name: string | null }[];
  readonly totals: readonly {
    indicator: string;
    places: readonly { level: string; total: number | null; hidden: string | null }[];
  }[];
  readonly groups: readonly { rung: number; territory: string; members: number }[];
  readonly named: readonly {
    siren: string;
    name: string;
    score: number;
    low: number;
    high: number;
    exAequo: string[];
  }[];
}

describe('comparison is read from what was published at the close', () => {
  let grounds: Grounds;
  let executive: Session;
  let agent: Session;

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate() });
    await grounds.api.start();
    executive = await Session.signIn(
      grounds.apiUrl,
      accountOf('executive', 'Chaudronnerie de la Rade'),
    );
    agent = await Session.signIn(
      grounds.apiUrl,
      accountOf('territoryAgent', 'Lorient Agglomération'),
    );
  });
  afterAll(() => grounds.close());

  const standing = async (session: Session, quarter?: string) =>
    (await session.get<Standing>(`${STANDING}${quarter ? `?quarter=${quarter}` : ''}`)).body;

  test('a company reads its rung, its place and the group, of the quarter that closed last', async () => {
    const told = await standing(executive);
    expect(told).toMatchObject({ quarter: CLOSED, reference: 'previousQuarter', state: 'placed' });
    expect(told.group?.members).toBeGreaterThanOrEqual(12);
    const { firstQuartile, median, thirdQuartile } = told.group?.quartiles ?? {
      firstQuartile: 1,
      median: 1,
      thirdQuartile: 1,
    };
    for (const told of [firstQuartile, median, thirdQuartile]) expect(told % 5 === 0).toBe(true);
    expect((told.place?.percentile ?? 1) % 5).toBe(0);
    expect(told.place?.rankFrom).toBeLessThanOrEqual(told.place?.rankTo ?? 0);
    expect(told.place?.rankTo).toBeLessThanOrEqual(told.group?.members ?? 0);
  });

  test('a closed quarter is its own reference, and one to come has none yet', async () => {
    expect(await standing(executive, CLOSED)).toMatchObject({
      quarter: CLOSED,
      reference: 'sameQuarter',
    });
    const earlier = shiftQuarter(CLOSED, -2);
    expect(await standing(executive, earlier)).toMatchObject({
      quarter: earlier,
      reference: 'sameQuarter',
    });
    expect(await standing(executive, shiftQuarter(CLOSED, 3))).toMatchObject({
      quarter: CLOSED,
      reference: 'previousQuarter',
    });
  });

  test('what a company declares afterwards moves nothing of it', async () => {
    const before = await standing(executive);
    await grounds.owner.query(
      `UPDATE ancrage.score_record SET score = 99 WHERE series = 'live' AND quarter >= $1`,
      [CLOSED],
    );
    expect(await standing(executive)).toEqual(before);
  });

  test('whoever has no place is told why', async () => {
    const { rows } = await grounds.owner.query<{ state: string; id: string }>(
      `SELECT DISTINCT ON (state) state, company_id AS id FROM ancrage.peer_standing
       WHERE quarter = $1 AND state <> 'placed' ORDER BY state, company_id`,
      [CLOSED],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { state, id } of rows) {
      const told = await standing(await signInAs(grounds, 'executive', id));
      expect(told).toMatchObject({ state, place: null });
    }
    const unsigned = await Session.signIn(
      grounds.apiUrl,
      accountOf('csrManager', 'Biscuiterie du Scorff'),
    );
    expect(await standing(unsigned)).toMatchObject({ state: 'notObserved', score: null });
  });

  test('until a close is frozen, its place is being prepared', async () => {
    const { owner } = grounds;
    const quarter = shiftQuarter(CLOSED, -5);
    await owner.query('BEGIN');
    await owner.query('ALTER TABLE ancrage.peer_standing DISABLE TRIGGER frozen');
    await owner.query('DELETE FROM ancrage.peer_standing WHERE quarter = $1', [quarter]);
    await owner.query('ALTER TABLE ancrage.peer_standing ENABLE TRIGGER frozen');
    await owner.query('COMMIT');
    expect(await standing(executive, quarter)).toMatchObject({
      quarter,
      state: 'beingPrepared',
      place: null,
    });
  });

  test('a commune reads what was published of its group, and no word more', async () => {
    const member = await openArea(grounds, 'commune', '56121');
    const commune = await Session.signIn(grounds.apiUrl, member);
    interface Told {
      readonly name: string;
      readonly readFor: string | null;
      readonly code: string;
    }
    const { body: told } = await commune.get<Told>('/api/territory');
    const { body: group } = await agent.get<Told>('/api/territory');
    expect(told).toMatchObject({ readFor: 'Lorient', code: '200042174' });
    // The group's own number of private jobs and its source are its organisation's.
    const rest = ({ name: _, readFor: __, ...figures }: Told) => ({
      ...figures,
      privateJobsSource: null,
    });
    expect(rest(told)).toEqual(rest(group));
    const { body } = await commune.get<Comparison>(COMPARISON);
    const { body: ofGroup } = await agent.get<Comparison>(COMPARISON);
    expect(body.totals).toEqual(ofGroup.totals);
    expect(body.named).toEqual([]);
  });

  test.each([
    ['departement', '56', ['Morbihan', 'Bretagne', null]],
    ['region', '53', ['Bretagne', null]],
  ])('a %s reads its totals and those above it alone', async (level, code, names) => {
    const wider = await Session.signIn(grounds.apiUrl, await openArea(grounds, level, code));
    const refused = await wider.get<ProblemBody>('/api/territory');
    expect([refused.status, refused.body.code]).toEqual([404, 'territory.totals_only']);
    const { body } = await wider.get<Comparison>(COMPARISON);
    expect(body.quarter).toBe(CLOSED);
    expect(body.places.map(({ name }) => name)).toEqual(names);
    expect(body.totals.length).toBeGreaterThan(8);
    expect([body.groups, body.named]).toEqual([[], []]);
    const { rows } = await grounds.owner.query<{ indicator: string; total: number | null }>(
      `SELECT indicator, total FROM ancrage.published_total
       WHERE quarter = $1 AND level = $2 AND code = $3 ORDER BY indicator`,
      [CLOSED, level, code],
    );
    expect(
      body.totals.map(({ indicator, places }) => ({ indicator, total: places[0]?.total ?? null })),
    ).toEqual(rows);
  });

  test('a territory reads totals from its own to all, and the quartiles of its groups', async () => {
    const { body } = await agent.get<Comparison>(COMPARISON);
    expect(body.quarter).toBe(CLOSED);
    expect(body.places).toEqual([
      { level: 'epci', name: 'Lorient Agglomération' },
      { level: 'departement', name: 'Morbihan' },
      { level: 'region', name: 'Bretagne' },
      { level: 'all', name: null },
    ]);
    expect(body.totals.length).toBeGreaterThan(8);
    const told = body.totals.flatMap(({ indicator, places }) =>
      places.map(({ level, total, hidden }) => ({ indicator, level, total, hidden })),
    );
    const { rows } = await grounds.owner.query<{ total: number | null; at: string }>(
      `SELECT indicator || ' ' || level AS at, total FROM ancrage.published_total
       WHERE quarter = $1 AND (level, code) IN
         (('epci', '200042174'), ('departement', '56'), ('region', '53'), ('all', ''))`,
      [CLOSED],
    );
    const kept = new Map(rows.map(({ at, total }) => [at, total]));
    for (const { indicator, level, total, hidden } of told) {
      expect(total).toBe(kept.get(`${indicator} ${level}`));
      expect(hidden).toBe(total === null ? 'guessable' : null);
    }
    expect(told.some(({ total }) => total !== null)).toBe(true);
    expect(body.groups.length).toBeGreaterThan(1);
    expect(new Set(body.groups.map(({ territory }) => territory))).toEqual(
      new Set(['CA Lorient Agglomération']),
    );
    expect((await agent.get(`${COMPARISON}?quarter=1999-Q1`)).status).toBe(404);
  });

  test('it reads the names of those that agreed alone, with score, interval and ties', async () => {
    const { body } = await agent.get<Comparison>(COMPARISON);
    const { rows } = await grounds.owner.query<{ siren: string; name: string; score: number }>(
      `SELECT c.siren, o.name, p.printed AS score FROM ancrage.company c
       JOIN ancrage.organisation o ON o.id = c.organisation_id
       JOIN ancrage.peer_score p ON p.company_id = o.id AND p.quarter = $1
       WHERE p.printed IS NOT NULL
         AND EXISTS (SELECT FROM ancrage.naming_decision d WHERE d.company_id = o.id AND d.named)
         AND EXISTS (SELECT FROM ancrage.score_record s WHERE s.company_id = o.id
           AND s.quarter = $1 AND s.series = 'official'
           AND (CASE WHEN unit = 'company' THEN sole_territory ELSE unit END) = '200042174')`,
      [CLOSED],
    );
    expect(body.named.length).toBeGreaterThan(2);
    const told = body.named.map(({ siren, name, score }) => ({ siren, name, score }));
    expect(told.sort((a, b) => (a.siren < b.siren ? -1 : 1))).toEqual(
      rows.sort((a, b) => (a.siren < b.siren ? -1 : 1)),
    );
    // They agreed before the close of the quarter five before; none is named earlier.
    const { rows: first } = await grounds.owner.query<{ quarter: string }>(
      'SELECT min(quarter) AS quarter FROM ancrage.published_named_company',
    );
    expect(first[0]?.quarter).toBe(shiftQuarter(CLOSED, -5));
    for (const { siren, score, low, high, exAequo } of body.named) {
      expect(low).toBeLessThanOrEqual(score);
      expect(high).toBeGreaterThanOrEqual(score);
      for (const other of exAequo) {
        const tied = body.named.find((one) => one.siren === other);
        expect(tied?.exAequo).toContain(siren);
      }
    }
    const { rows: others } = await grounds.owner.query<{ id: string; sirens: string[] }>(
      `SELECT t.organisation_id AS id, array_agg(n.siren ORDER BY n.siren) AS sirens
       FROM ancrage.territory t JOIN ancrage.published_named_company n USING (organisation_id)
       WHERE n.quarter = $1 AND t.code <> '200042174' GROUP BY 1`,
      [CLOSED],
    );
    expect(others.length).toBeGreaterThan(0);
    for (const { id, sirens } of others) {
      const other = await signInAs(grounds, 'territoryAgent', id);
      const theirs = (await other.get<Comparison>(COMPARISON)).body;
      expect(theirs.named.map(({ siren }) => siren).sort()).toEqual(sirens);
    }
    expect((await executive.get(COMPARISON)).status).toBe(403);
  });

  test('consent is the executive’s or the administrator’s, logged, and taken back as it was given', async () => {
    const company = await grounds.owner.query<{ id: string }>(
      "SELECT id FROM ancrage.organisation WHERE name = 'Chaudronnerie de la Rade'",
    );
    const id = company.rows[0]?.id ?? '';
    const decide = async (session: Session, named: boolean) =>
      (
        await session.send('PUT', NAMING, JSON.stringify({ named }), {
          'content-type': 'application/json',
        })
      ).status;
    const naming = async () => (await executive.get<{ named: boolean }>(NAMING)).body;
    expect(await decide(await signInAs(grounds, 'csrManager', id), true)).toBe(403);
    expect(await naming()).toMatchObject({ named: false, decidedAt: null });
    expect(await decide(executive, true)).toBe(204);
    expect(await decide(executive, true)).toBe(204);
    expect(await naming()).toMatchObject({
      named: true,
      decidedBy: accountOf('executive', 'Chaudronnerie de la Rade').displayName,
      countsFrom: shiftQuarter(CLOSED, 1),
    });
    // What is published already knows nothing of it.
    const { body } = await agent.get<Comparison>(COMPARISON);
    expect(body.named.map(({ name }) => name)).not.toContain('Chaudronnerie de la Rade');
    expect(await decide(await signInAs(grounds, 'companyAdministrator', id), false)).toBe(204);
    expect(await naming()).toMatchObject({ named: false });
    const { rows } = await grounds.owner.query<{ named: boolean; actor: string | null }>(
      `SELECT (after->>'named')::boolean AS named, actor FROM ancrage.audit_event
       WHERE organisation_id = $1 AND action = 'naming.added' ORDER BY id`,
      [id],
    );
    expect(rows.map(({ named }) => named)).toEqual([true, false]);
    expect(rows.every(({ actor }) => actor !== null)).toBe(true);
  });
});
