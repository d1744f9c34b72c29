import { randomUUID } from 'node:crypto';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { ProblemBody, Session } from '../grounds/session';
import { openScene, type Event, type Scene } from './scene';
import type { Grounds } from '../grounds/grounds';

describe('free text that a company wrote is erased; figures, scores and the chain stay', () => {
  let scene: Scene;
  let grounds: Grounds;
  let company: TestCompany;
  let manager: Session;
  let administrator: Session;

  beforeAll(async () => {
    scene = await openScene();
    ({ grounds, company, manager, administrator } = scene);
  });
  afterAll(() => grounds.close());

  test('the free text of a commitment is erased, with its salt; figures stay', async () => {
    const title = 'Canari : bureau de Zoé Le Floc’h';
    const declared = await manager.post<{
      commitmentId: string;
      realisations: { id: string }[];
    }>('/api/commitments', {
      ...meetingRoom(LAST_QUARTER, 12),
      title,
      beneficiary: 'Canari bénéficiaire',
    });
    const line = meetingRoom(LAST_QUARTER, 12).realisations[0];
    await manager.post('/api/evidence/links', {
      targetType: 'realisation',
      targetId: declared.body.realisations[0]?.id,
      link: 'https://canari-lien.example/merci',
      dated: line?.to,
      coversFrom: line?.from,
      coversTo: line?.to,
    });
    const csv = `Nature;Intitulé;Début;Fin;Heures\nMentorat, parrainage de jeunes;${title};${line?.from};${line?.to};3\n`;
    await scene.importFile(csv, manager);
    await scene.settled();
    const scores = await scene.digestOfScores();
    const { body: before } = await manager.get<{
      commitments: { id: string; title: string | null; realisations: object[] }[];
    }>('/api/commitments');
    const erase = (session: Session, id: string) =>
      session.post<ProblemBody>(`/api/commitments/${id}/text-erasure`, {
        reason: 'namesSomebody',
        files: false,
      });
    expect((await erase(manager, declared.body.commitmentId)).status).toBe(403);
    for (const { id } of before.commitments.filter((one) => one.title === title)) {
      expect((await erase(administrator, id)).status).toBe(204);
    }
    await scene.nowhere([title, 'Canari bénéficiaire', 'canari-lien.example']);
    expect(await scene.digestOfScores()).toBe(scores);
    expect(await scene.brokenLinks()).toEqual([]);
    const { body: after } = await manager.get<typeof before>('/api/commitments');
    const shown = after.commitments.find(({ id }) => id === declared.body.commitmentId);
    expect(shown).toMatchObject({ title: null, realisations: [{ measures: { hours: 12 } }] });
    const { body: log } = await administrator.get<{ events: Event[] }>(
      `/api/audit?subjectId=${declared.body.commitmentId}`,
    );
    expect(log.events[0]).toMatchObject({
      topic: 'commitment',
      what: 'text_erased',
      after: { reason: 'namesSomebody' },
    });
  });

  test('the name of an establishment is erased, and its number stands for it', async () => {
    const name = 'Canari : atelier de Zoé Le Floc’h';
    const siret = withLuhnKey(`${company.siren}0002`);
    const placed = await manager.post<{ id: string }>('/api/company/establishments', {
      siret,
      name,
      communeCode: '56121',
      from: '2024-01-01',
    });
    expect(placed.status).toBe(201);
    await scene.importFile(
      `Nature;Intitulé;Début;Fin;Heures\n${name};Quai;hier;hier;un\n`,
      manager,
    );
    await scene.settled();
    const scores = await scene.digestOfScores();
    const path = `/api/company/establishments/${placed.body.id}/name-erasure`;
    const reason = { reason: 'namesSomebody' };
    expect((await manager.post(path, reason)).status).toBe(403);
    const unknown = `/api/company/establishments/${randomUUID()}/name-erasure`;
    const refused = await administrator.post<ProblemBody>(unknown, reason);
    expect([refused.status, refused.body.code]).toEqual([404, 'company.establishment_not_found']);

    expect((await administrator.post(path, reason)).status).toBe(204);
    await scene.nowhere([name]);
    expect(await scene.digestOfScores()).toBe(scores);
    expect(await scene.brokenLinks()).toEqual([]);
    const { body } = await manager.get<{
      establishments: { siret: string; name: string | null }[];
    }>('/api/company');
    expect(body.establishments.find((one) => one.siret === siret)?.name).toBeNull();
    const { body: log } = await administrator.get<{ events: Event[] }>(
      `/api/audit?subjectId=${placed.body.id}`,
    );
    expect(log.events[0]).toMatchObject({
      topic: 'establishment',
      what: 'text_erased',
      after: { ...reason, texts: 1 },
    });
  });

  test('the files of a commitment go with its texts where they hold personal data', async () => {
    const room = meetingRoom(LAST_QUARTER, 9);
    const [line] = room.realisations;
    const declared = await manager.post<{ commitmentId: string; realisations: { id: string }[] }>(
      '/api/commitments',
      { ...room, title: 'Salle des Goémons' },
    );
    const canary = 'Canari photographié';
    const pdf = Buffer.from(`%PDF-1.4\n% ${canary}\n%%EOF\n`);
    const attach = (name: string) => {
      const form = new FormData();
      form.append('targetType', 'realisation');
      form.append('targetId', declared.body.realisations[0]?.id ?? '');
      form.append('dated', line?.to ?? '');
      form.append('coversFrom', line?.from ?? '');
      form.append('coversTo', line?.to ?? '');
      form.append('file', new Blob([pdf], { type: 'application/pdf' }), name);
      return manager.send<{ id: string }>('POST', '/api/evidence/files', form);
    };
    const { status, body: piece } = await attach('remise.pdf');
    expect(status).toBe(201);
    await scene.settled();
    const scores = await scene.digestOfScores();
    const path = `/api/evidence/${piece.id}/file`;
    const erase = (files: boolean) =>
      administrator.post(`/api/commitments/${declared.body.commitmentId}/text-erasure`, {
        reason: 'personAsked',
        files,
      });

    expect((await erase(false)).status).toBe(204);
    expect((await manager.get(path)).status).toBe(200);
    expect((await erase(true)).status).toBe(204);
    await scene.nowhere([canary, 'remise.pdf', 'Salle des Goémons']);
    const gone = await manager.get<ProblemBody>(path);
    expect([gone.status, gone.body.code]).toEqual([410, 'evidence.file_erased']);
    expect(await scene.digestOfScores()).toBe(scores);
    expect(await scene.brokenLinks()).toEqual([]);
    const { body: log } = await administrator.get<{ events: Event[] }>(
      `/api/audit?subjectId=${declared.body.commitmentId}`,
    );
    expect(
      log.events.filter(({ what }) => what === 'text_erased').map(({ after }) => after),
    ).toEqual([
      { reason: 'personAsked', texts: 0, files: 1 },
      { reason: 'personAsked', texts: 2, files: 0 },
    ]);
  });
});
