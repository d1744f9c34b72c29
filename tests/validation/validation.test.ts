import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { signInAs } from '../grounds/member';
import type { ProblemBody, Session } from '../grounds/session';

interface Line {
  readonly id: string;
  readonly entryId: string;
  readonly declaredByYou: boolean;
  readonly validation: { readonly at: string; readonly by: string | null } | null;
}

describe('a second person validates what was declared', () => {
  let grounds: Grounds;
  let company: TestCompany;
  let manager: Session;
  let validator: Session;
  let administrator: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    ({ company, session: manager } = await openReadyCompany(grounds, 'Chantier du Blavet'));
    validator = await signInAs(grounds, 'validator', company.id);
    administrator = await signInAs(grounds, 'companyAdministrator', company.id);
  });
  afterAll(() => grounds.close());

  async function declared(hours = 6): Promise<{ id: string; entryId: string }> {
    const { body } = await manager.post<{ realisations: { id: string; entryId: string }[] }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, hours),
    );
    const [line] = body.realisations;
    if (!line) throw new Error('No line was declared');
    return line;
  }

  const validate = (session: Session, ...entryIds: string[]) =>
    session.post<ProblemBody>('/api/realisations/validations', { entryIds });

  async function lineOf(id: string, session = validator): Promise<Line | undefined> {
    const { body } = await session.get<{ commitments: { realisations: Line[] }[] }>(
      '/api/commitments',
    );
    return body.commitments.flatMap(({ realisations }) => realisations).find((l) => l.id === id);
  }

  test('many at once, and everybody reads who did and when', async () => {
    const lines = [await declared(), await declared(7)];
    expect((await lineOf(lines[0]?.id ?? ''))?.validation).toBeNull();
    const entries = lines.map(({ entryId }) => entryId);
    expect((await validate(validator, ...entries)).status).toBe(204);
    for (const { id } of lines) {
      expect(await lineOf(id)).toMatchObject({
        declaredByYou: false,
        validation: { by: 'Membre', at: expect.any(String) },
      });
    }
    expect((await lineOf(lines[0]?.id ?? '', manager))?.declaredByYou).toBe(true);
    expect((await validate(validator, ...entries)).status).toBe(204);
    const log = await administrator.get<{ events: { what: string; actorName: string }[] }>(
      `/api/audit?subjectId=${lines[0]?.id}`,
    );
    expect(log.body.events.filter(({ what }) => what === 'validate')).toHaveLength(1);
  });

  test('not their own, unless the organisation allows it, which the log keeps', async () => {
    const both = await signInAs(grounds, 'csrManager', company.id);
    const { body } = await both.post<{ realisations: { id: string; entryId: string }[] }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 8),
    );
    const entryId = body.realisations[0]?.entryId ?? '';
    const other = await declared(9);
    expect((await validate(both, entryId)).body.code).toBe('permission.denied');
    await grounds.owner.query(
      `UPDATE ancrage.membership m SET role = 'validator' FROM ancrage.ledger_entry e
       WHERE e.entry_id = $1 AND m.actor = e.actor`,
      [entryId],
    );
    const refused = await validate(both, other.entryId, entryId);
    expect([refused.status, refused.body.code]).toEqual([403, 'validation.own_declaration']);
    expect((await lineOf(other.id))?.validation).toBeNull();
    await administrator.send(
      'PUT',
      '/api/settings',
      JSON.stringify({ secondFactorRequired: false, ownValidationAllowed: true }),
      { 'content-type': 'application/json' },
    );
    expect((await validate(both, other.entryId, entryId)).status).toBe(204);
    const log = await administrator.get<{ events: object[] }>(
      '/api/audit?topic=organisationSetting',
    );
    expect(log.body.events[0]).toMatchObject({ after: { own_validation_allowed: true } });
  });

  test('what is corrected has to be validated anew, and what was replaced cannot be', async () => {
    const line = await declared(10);
    await validate(validator, line.entryId);
    await manager.post(`/api/realisations/${line.id}/corrections`, {
      ...meetingRoom(LAST_QUARTER, 11).realisations[0],
      replaces: line.entryId,
      reason: 'betterFigure',
    });
    const corrected = await lineOf(line.id);
    expect(corrected?.validation).toBeNull();
    expect((await validate(validator, line.entryId)).body.code).toBe('commitment.superseded');
    expect((await validate(validator, corrected?.entryId ?? '')).status).toBe(204);
  });

  test('an entry that is no delivery of the company is unknown, and nothing is validated', async () => {
    const line = await declared(12);
    const answer = await validate(validator, line.entryId, randomUUID());
    expect([answer.status, answer.body.code]).toEqual([404, 'commitment.not_found']);
    expect((await lineOf(line.id))?.validation).toBeNull();
    expect((await validate(validator)).status).toBe(400);
  });

  test('even the administrator of the database cannot change or take back one', async () => {
    for (const sql of [
      'UPDATE ancrage.validation SET actor = gen_random_uuid()',
      'DELETE FROM ancrage.validation',
    ]) {
      await expect(grounds.owner.query(sql)).rejects.toMatchObject({ code: '23001' });
    }
  });
});
