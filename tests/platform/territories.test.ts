import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openOrganisation, signInAs } from '../grounds/member';
import type { ProblemBody, Session } from '../grounds/session';

const LORIENT = '200042174';

interface Listed {
  readonly total: number;
  readonly items: readonly {
    readonly name: string;
    readonly type: string;
    readonly number: string | null;
    readonly members: number;
    readonly privateJobs: number | null;
  }[];
}

describe('the platform opens territories and lists organisations', () => {
  let grounds: Grounds;
  let platform: Session;
  let platformId: string;
  let companyId: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', platformId);
    companyId = (await openCompany(grounds, 'Conserverie de Doëlan')).id;
  });
  afterAll(() => grounds.close());

  test('a territory takes the official name of its EPCI, and its agents can be members', async () => {
    const opened = await platform.post<{ id: string }>('/api/platform/territories', {
      level: 'epci',
      code: LORIENT,
      privateJobs: 68_400,
      privateJobsSource: 'Urssaf, 2025',
    });
    expect(opened.status).toBe(201);
    const { body } = await platform.get<Listed>('/api/platform/organisations?type=territory');
    expect(body.items).toMatchObject([
      { name: 'CA Lorient Agglomération', type: 'territory', number: LORIENT, privateJobs: 68_400 },
    ]);
    const agent = await signInAs(grounds, 'territoryAgent', opened.body.id);
    expect((await agent.get('/api/territory')).status).toBe(404);
  });

  test('the same send is done once; another one for the same EPCI is refused', async () => {
    const body = { level: 'epci', code: '200067932', privateJobs: null, privateJobsSource: null };
    const [first, again] = [
      await platform.post<{ id: string }>('/api/platform/territories', body, 'meme-envoi'),
      await platform.post<{ id: string }>('/api/platform/territories', body, 'meme-envoi'),
    ];
    expect(again.body).toEqual(first.body);
    const other = await platform.post<ProblemBody>('/api/platform/territories', body);
    expect([other.status, other.body.code]).toEqual([409, 'territory.already_open']);
  });

  test.each([
    ['commune', '56121', 'Lorient', '200042174'],
    ['ept', '200057867', 'EPT Plaine Commune', '200054781'],
    ['departement', '29', 'Finistère', null],
    ['region', '53', 'Bretagne', null],
  ])('a %s is opened under its official name', async (level, code, name, within) => {
    const areas = await platform.get<{ code: string; name: string; population: number }[]>(
      `/api/platform/areas?level=${level}&name=${encodeURIComponent(name.slice(0, 9))}`,
    );
    expect(areas.body).toContainEqual(expect.objectContaining({ code, name }));
    expect(areas.body[0]?.population).toBeGreaterThan(50_000);
    const body = { level, code, privateJobs: null, privateJobsSource: null };
    const opened = await platform.post<{ id: string }>('/api/platform/territories', body);
    expect(opened.status).toBe(201);
    const { rows } = await grounds.owner.query(
      'SELECT level, within_epci FROM ancrage.territory WHERE organisation_id = $1',
      [opened.body.id],
    );
    expect(rows).toEqual([{ level, within_epci: within }]);
    const listed = await platform.get<Listed>(
      `/api/platform/organisations?type=territory&text=${code}`,
    );
    expect(listed.body.items).toMatchObject([{ name, number: code, level }]);
    const again = await platform.post<ProblemBody>('/api/platform/territories', body);
    expect([again.status, again.body.code]).toEqual([409, 'territory.already_open']);
  });

  test('an area of another level, or in no group, is refused', async () => {
    for (const [level, code] of [
      ['departement', '53'.padEnd(9, '0')],
      ['commune', '29083'],
      ['region', '56121'],
    ]) {
      const { body } = await platform.post<ProblemBody>('/api/platform/territories', {
        level,
        code,
        privateJobs: null,
        privateJobsSource: null,
      });
      expect(body.code).toBe('territory.area_unknown');
    }
  });

  test('an EPCI that does not exist is refused with its number', async () => {
    const { status, body } = await platform.post<ProblemBody>('/api/platform/territories', {
      level: 'epci',
      code: '999999999',
      privateJobs: null,
      privateJobsSource: null,
    });
    expect([status, body.code]).toEqual([422, 'territory.area_unknown']);
    expect(body.title).toContain('999999999');
  });

  test('organisations are found by name and by the first digits of their number', async () => {
    const found = async (query: string) =>
      (await platform.get<Listed>(`/api/platform/organisations?${query}`)).body;
    expect((await found('text=doëlan')).items).toMatchObject([
      { name: 'Conserverie de Doëlan', type: 'company', members: 1 },
    ]);
    expect((await found('text=000')).items.map(({ type }) => type)).toEqual(['company']);
    expect((await found('text=%25')).items).toEqual([]);
    expect((await found('')).total).toBeGreaterThanOrEqual(3);
  });

  test('the database itself refuses whoever is not the platform', async () => {
    const asOrganisation = async (organisation: string, call: string) => {
      await grounds.owner.query('BEGIN');
      try {
        await grounds.owner.query('SET LOCAL ROLE ancrage_api');
        await grounds.owner.query("SELECT set_config('app.organisation', $1, true)", [
          organisation,
        ]);
        await grounds.owner.query(call);
        return 'let in';
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await grounds.owner.query('ROLLBACK');
      }
    };
    for (const call of [
      'SELECT * FROM ancrage.list_organisations(NULL, NULL, 10)',
      `SELECT ancrage.create_territory(gen_random_uuid(), 'epci', '200000000', NULL, 'X', NULL, NULL)`,
    ]) {
      expect([call, await asOrganisation(platformId, call)]).toEqual([call, 'let in']);
      expect([call, await asOrganisation(companyId, call)]).toEqual([call, '42501']);
      expect([call, await asOrganisation('', call)]).toEqual([call, '42501']);
    }
  });
});
