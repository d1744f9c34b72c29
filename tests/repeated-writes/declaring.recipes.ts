import { randomUUID } from 'node:crypto';
import { shiftQuarter } from '@ancrage/contract/period/quarter';
import { openCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { Session } from '../grounds/session';
import type { Recipes } from './recipe';
import type { Scene } from './scene';

const PDF = '%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n';
const [LINE] = meetingRoom(LAST_QUARTER, 3).realisations;

/** Of declaring: charter, company, commitments, evidence, imports, answers. */
export function declaringRecipes(scene: Scene): Recipes {
  return {
    'POST /api/charter/signature': async () => {
      const company = await openCompany(scene.grounds, 'Corderie de Lanester');
      const session = await Session.signIn(scene.grounds.apiUrl, company);
      const { body } = await session.get<{ version: string; observationEarliest: string }>(
        '/api/charter',
      );
      const { version, observationEarliest: observedFrom } = body;
      const other = { version, observedFrom: shiftQuarter(observedFrom, 1) };
      return scene.changed(session, '/api/charter/signature', { version, observedFrom }, other);
    },
    'POST /api/company/establishments': async () => {
      const body = { siret: scene.siret, name: 'Quai', communeCode: '56121', from: LINE?.from };
      return scene.changed(scene.manager, '/api/company/establishments', body, {
        ...body,
        name: 'Quai Nord',
      });
    },
    'POST /api/company/establishments/{id}/name-erasure': async () => {
      const { establishments } = (
        await scene.manager.get<{ establishments: { id: string }[] }>('/api/company')
      ).body;
      const path = `/api/company/establishments/${establishments[0]?.id}/name-erasure`;
      const body = { reason: 'personAsked' };
      return scene.changed(scene.administrator, path, body, { reason: 'namesSomebody' });
    },
    'POST /api/company/size-profiles': async () => {
      const figures = {
        fte: 41,
        headcount: 45,
        floorAreaM2: 900,
        turnoverEur: 6_000_000,
        addressablePurchasesEur: 2_000_000,
        treasuryEur: 800_000,
        employeeSavingsEur: null,
      };
      const body = { from: LINE?.from, figures, byEstablishment: [] };
      return scene.changed(scene.manager, '/api/company/size-profiles', body, {
        ...body,
        figures: { ...figures, fte: 42 },
      });
    },
    'POST /api/commitments': async () =>
      scene.changed(
        scene.manager,
        '/api/commitments',
        meetingRoom(LAST_QUARTER, 3),
        meetingRoom(LAST_QUARTER, 4),
      ),
    'POST /api/commitments/{id}/realisations': async () => {
      const { commitmentId } = await scene.declared();
      const path = `/api/commitments/${commitmentId}/realisations`;
      return scene.changed(scene.manager, path, delivery(5), delivery(6));
    },
    'POST /api/commitments/{id}/corrections': async () => {
      const { commitmentId } = await scene.declared();
      const { title, from, price } = meetingRoom(LAST_QUARTER, 3);
      const replaces = await scene.standing(commitmentId);
      const body = { title, from, price, replaces, reason: 'typingError' };
      const path = `/api/commitments/${commitmentId}/corrections`;
      return scene.changed(scene.manager, path, body, { ...body, title: 'Salle du port' });
    },
    'POST /api/commitments/{id}/withdrawal': async () => {
      const { commitmentId } = await scene.declared();
      const replaces = await scene.standing(commitmentId);
      return scene.changed(
        scene.manager,
        `/api/commitments/${commitmentId}/withdrawal`,
        { replaces, reason: 'typingError' },
        { replaces, reason: 'notDelivered' },
      );
    },
    'POST /api/commitments/{id}/text-erasure': async () => {
      const { commitmentId } = await scene.declared();
      const path = `/api/commitments/${commitmentId}/text-erasure`;
      const other = { reason: 'personAsked', files: true };
      const body = { reason: 'personAsked', files: false };
      return scene.changed(scene.administrator, path, body, other);
    },
    'POST /api/realisations/validations': async () => {
      const [one, two] = [await scene.declared(), await scene.declared()];
      return scene.changed(
        scene.administrator,
        '/api/realisations/validations',
        { entryIds: [one.entryId] },
        { entryIds: [two.entryId] },
      );
    },
    'POST /api/realisations/{id}/corrections': async () => {
      const { id, entryId: replaces } = await scene.declared();
      const body = { ...delivery(7), replaces, reason: 'betterFigure' };
      const path = `/api/realisations/${id}/corrections`;
      return scene.changed(scene.manager, path, body, { ...body, reason: 'typingError' });
    },
    'POST /api/realisations/{id}/withdrawal': async () => {
      const { id, entryId: replaces } = await scene.declared();
      return scene.changed(
        scene.manager,
        `/api/realisations/${id}/withdrawal`,
        { replaces, reason: 'typingError' },
        { replaces, reason: 'notDelivered' },
      );
    },
    'POST /api/evidence/links': async () => {
      const body = { ...(await scene.proving()), link: 'https://association.example/merci' };
      const other = { ...body, link: 'https://association.example/merci-encore' };
      return scene.changed(scene.manager, '/api/evidence/links', body, other);
    },
    'POST /api/evidence/files': async () => {
      const send = { path: '/api/evidence/files', body: await scene.proving(), file: PDF };
      return { by: scene.manager, send, other: { ...send, file: `${PDF}%` } };
    },
    'POST /api/imports': async () => {
      const send = { path: '/api/imports', file: `Nature;Heures\n${randomUUID()};3\n` };
      return { by: scene.manager, send, other: { ...send, file: 'Nature;Heures\nx;4\n' } };
    },
    'POST /api/imports/{id}/confirmation': async () => {
      const sent = await scene.manager.upload<{ id: string }>(
        '/api/imports',
        'lignes.csv',
        Buffer.from(`Nature;Heures\n${randomUUID()};3\n`),
        'text/csv',
      );
      // As the worker leaves it once the file is read.
      await scene.grounds.owner.query(
        `UPDATE ancrage.import_run SET state = 'ready' WHERE id = $1`,
        [sent.body.id],
      );
      return {
        by: scene.manager,
        send: { path: `/api/imports/${sent.body.id}/confirmation` },
        other: { path: `/api/imports/${randomUUID()}/confirmation` },
      };
    },
    'POST /api/answers': async () => {
      const body = { indicator: 'S1', quarter: LAST_QUARTER, answer: 'notReported' };
      return scene.changed(scene.manager, '/api/answers', body, { ...body, indicator: 'S2' });
    },
  };
}

function delivery(hours: number): object {
  return meetingRoom(LAST_QUARTER, hours).realisations[0] ?? {};
}
