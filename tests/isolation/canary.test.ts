import { randomUUID } from 'node:crypto';
import { permissionsOf, type Permission } from '@ancrage/api/permission/who-may-do-what';
import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openOrganisation, signInAs } from '../grounds/member';
import type { Session } from '../grounds/session';
import { routes, type Route } from '../openapi/document';
import { canariesOf, seenIn, type Canaries } from './canaries';
import { bodyOf, filled, swapsOf, type Asked } from './swaps';
import { openTenants, type Tenant } from './two-tenants';

/** Who would look at another's: of each type of organisation, the roles that may the most. */
const PEOPLE: readonly (readonly [Role, OrganisationType])[] = [
  ['csrManager', 'company'],
  ['companyAdministrator', 'company'],
  ['auditor', 'company'],
  ['territoryAgent', 'territory'],
  ['companyAdministrator', 'association'],
];

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANTS = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const SECRETS = /ancrage_[\w-]{20,}/g;

/** Answers with the one server-sent stream, which never ends by itself. */
const ENDLESS = 'GET /api/score/stream';

/** Reads first: what a later write puts under one's own name is read back by its writer alone. */
const ROUTES = routes()
  .filter(({ name }) => name !== ENDLESS)
  .sort((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));

describe('nothing of another tenant is in any answer', () => {
  let grounds: Grounds;
  let theirs: Canaries;
  let owner: Session;
  const places = new Map<OrganisationType, string>();

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const [a, b] = (await openTenants(grounds, ['Atelier du Quai', 'Canari des Grèves'])) as [
      Tenant,
      Tenant,
    ];
    owner = b.session;
    await plant(b);
    places.set('company', a.organisationId);
    for (const type of ['territory', 'association'] as const) {
      places.set(type, await openOrganisation(grounds, type, `${type} des essais`));
    }
    theirs = await canariesOf(grounds.owner, b.organisationId, [...places.values()]);
  });
  afterAll(() => grounds.close());

  test('there is much to be seen, and its own company sees it', async () => {
    expect(theirs.ids.length).toBeGreaterThan(15);
    expect(theirs.texts.length).toBeGreaterThan(15);
    expect(theirs.numbers.length).toBeGreaterThan(2);
    const { body } = await owner.get('/api/commitments');
    expect(seenIn(JSON.stringify(body), theirs)).toEqual(
      expect.arrayContaining(['Canari : grande halle', 'Canari bénéficiaire']),
    );
    expect(seenIn(JSON.stringify(body), theirs)).toContain('137.25');
  });

  test.each(ROUTES.map(({ name }) => name))(
    '%s answers a foreign value as one that never was',
    async (name) => {
      const route = ROUTES.find((known) => known.name === name) as Route;
      const faults: string[] = [];
      for (const [role, type] of peopleFor(route)) {
        const who = `${role} of a ${type}`;
        const session = await signInAs(grounds, role, places.get(type) ?? '');
        const plain = { path: filled(route.path, randomUUID()), body: bodyOf(route), value: '' };
        const seen = seenIn((await ask(session, route, plain)).text, theirs);
        if (seen.length > 0) faults.push(`${who} sees ${seen.join()}`);
        for (const { where, foreign, unknown } of swapsOf(route, theirs)) {
          const [met, nothing] = await Promise.all([
            askUnlimited(session, route, foreign),
            askUnlimited(session, route, unknown),
          ]);
          const leaked = seenIn(met.text, theirs, foreign.value);
          if (leaked.length > 0) faults.push(`${who}, ${where}: sees ${leaked.join()}`);
          if (neutral(met, foreign.value) !== neutral(nothing, unknown.value)) {
            faults.push(
              `${who}, ${where} = ${foreign.value}: ${met.status} ${met.text.slice(0, 200)} ≠ ` +
                `${nothing.status} ${nothing.text.slice(0, 200)}`,
            );
          }
        }
      }
      expect(faults.slice(0, 5)).toEqual([]);
    },
  );

  /** Asks again where too many attempts were counted, which says nothing of anybody's rows. */
  async function askUnlimited(session: Session, route: Route, asked: Asked): Promise<Met> {
    for (;;) {
      const met = await ask(session, route, asked);
      if (met.status !== 429) return met;
      await grounds.owner.query('DELETE FROM ancrage.sign_in_attempt');
    }
  }

  /** Texts and quantities of which no other tenant has the like. */
  async function plant({ session, organisationId }: Tenant): Promise<void> {
    const declared = await session.post('/api/commitments', {
      ...meetingRoom(LAST_QUARTER, 137.25),
      title: 'Canari : grande halle',
      beneficiary: 'Canari bénéficiaire',
    });
    expect(declared.status).toBe(201);
    await grounds.owner.query(
      `UPDATE ancrage.app_user SET display_name = 'Canari ' || id
       WHERE id IN (SELECT user_id FROM ancrage.membership WHERE organisation_id = $1)`,
      [organisationId],
    );
    await grounds.owner.query(
      `UPDATE ancrage.invitation SET email = 'canari@greves.example' WHERE organisation_id = $1`,
      [organisationId],
    );
    await grounds.owner.query(
      `UPDATE ancrage.api_token SET name = 'Canari clé' WHERE organisation_id = $1`,
      [organisationId],
    );
    await grounds.owner.query(
      `UPDATE ancrage.identity_provider SET issuer = 'https://canari.example'
       WHERE organisation_id = $1`,
      [organisationId],
    );
  }
});

/** Whom a route is tried by: who may call it, and one who may not. */
function peopleFor({ permission, isPublic }: Route) {
  const able = PEOPLE.filter(([role, type]) =>
    permissionsOf(role, type).includes(permission as Permission),
  );
  return isPublic || able.length === 0 ? PEOPLE.slice(0, 1) : able;
}

interface Met {
  readonly status: number;
  readonly text: string;
}

async function ask(session: Session, { method }: Route, { path, body }: Asked): Promise<Met> {
  const answer =
    body === undefined
      ? await session.send<unknown>(method, path)
      : await session.send<unknown>(method, path, JSON.stringify(body), {
          'content-type': 'application/json',
        });
  return { status: answer.status, text: JSON.stringify(answer.body) };
}

/** An answer less what differs between any two: the value asked for, new identifiers, the time. */
function neutral({ status, text }: Met, value: string): string {
  const said = JSON.stringify(value).slice(1, -1);
  return `${status} ${text.replaceAll(said, '§').replace(UUIDS, '§').replace(INSTANTS, '§').replace(SECRETS, '§')}`;
}
