import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { signInAs } from '../grounds/member';
import type { Answer, ProblemBody, Session } from '../grounds/session';
import { openReadyCompany } from '../grounds/company';
import { routes } from '../openapi/document';
import { uploaded } from './importing';
import { packed, zip } from './zip';

const FORMULA = '=HYPERLINK("https://mal.example";"Cliquez")';

/** Files that prove nothing, whatever they are called and said to be. */
const REFUSED: Readonly<Record<string, () => Buffer>> = {
  'nothing at all': () => Buffer.alloc(0),
  'a page': () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  'a drawing with a script': () =>
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a programme of Windows': () => Buffer.concat([Buffer.from('MZ'), randomBytes(4000)]),
  'a programme of Linux': () => Buffer.concat([Buffer.from('\u007fELF'), randomBytes(4000)]),
  'a script': () => Buffer.from('#!/bin/sh\nrm -rf /\n'),
  'an archive of anything': () => zip([packed('a.txt', 'rien')]),
  'a page with a PDF below': () => Buffer.from('<html></html>\n%PDF-1.4\n%%EOF'),
  'random bytes': () => Buffer.concat([Buffer.from([0]), randomBytes(4000)]),
};

describe('files and exports', () => {
  let grounds: Grounds;
  let session: Session;
  let administrator: Session;
  let lineId: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const opened = await openReadyCompany(grounds, '=SUM(A1:A9)');
    session = opened.session;
    administrator = await signInAs(grounds, 'companyAdministrator', opened.company.id);
    const declared = await session.post<{ realisations: { id: string }[] }>('/api/commitments', {
      ...meetingRoom(LAST_QUARTER, 4),
      title: FORMULA,
      beneficiary: '@SUM(1+1)',
    });
    lineId = declared.body.realisations[0]?.id ?? '';
  });
  afterAll(() => grounds.close());

  test.each(Object.keys(REFUSED))('%s proves nothing, though it is called a PDF', async (title) => {
    const answer = await attach(REFUSED[title]?.() ?? Buffer.alloc(0), 'convention.pdf');
    expect([title, answer.status, answer.body.code]).toEqual([
      title,
      422,
      'evidence.content_refused',
    ]);
  });

  test('what is kept is downloaded, never shown, and under the type of its content', async () => {
    const both = Buffer.from('%PDF-1.4\n<html><script>alert(1)</script></html>\n%%EOF');
    const { status, body } = await attach(both, 'page.html');
    expect(status).toBe(201);
    const { headers } = await session.get(`/api/evidence/${body.id}/file`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  });

  test('no export holds a cell that a spreadsheet would run', async () => {
    const row = [FORMULA, `+${FORMULA}`, '-2+3', '@SUM(1)', '\tx'].map(
      (cell) => `"${cell.replaceAll('"', '""')}"`,
    );
    const text = `Nature;Intitulé;Début;Fin;Heures\n${row.join(';')}\n`;
    const { id } = await uploaded(session, 'formules.csv', Buffer.from(text));
    const known: Readonly<Record<string, () => Promise<Answer<string>>>> = {
      'GET /api/imports/template': () => session.get('/api/imports/template'),
      'GET /api/imports/{id}/rejects': () => session.get(`/api/imports/${id}/rejects`),
      'GET /api/audit/export': () => administrator.get('/api/audit/export'),
    };
    const described = routes().filter(({ answers }) => answers[200]?.['text/csv'] !== undefined);
    expect(described.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());
    for (const [name, read] of Object.entries(known)) {
      const { status, body } = await read();
      expect([name, status]).toEqual([name, 200]);
      expect([name, cellsOf(body).filter(runs)]).toEqual([name, []]);
    }
    const rejects = await known['GET /api/imports/{id}/rejects']?.();
    expect(rejects?.body).toContain("'=HYPERLINK");
  });

  function attach(content: Buffer, name: string): Promise<Answer<ProblemBody & { id: string }>> {
    const form = new FormData();
    const { from, to } = meetingRoom(LAST_QUARTER, 4).realisations[0] ?? { from: '', to: '' };
    const fields = {
      targetType: 'realisation',
      targetId: lineId,
      dated: to,
      coversFrom: from,
      coversTo: to,
    };
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([Uint8Array.from(content)], { type: 'application/pdf' }), name);
    return session.send('POST', '/api/evidence/files', form);
  }
});

/** Whether a spreadsheet runs a cell: amounts begin with a minus too. */
function runs(cell: string): boolean {
  return /^[=+@\t\r]/.test(cell) || /^-(?![\d,.]+$)/.test(cell);
}

/** Cells of a text of semicolons, quotes taken off. */
function cellsOf(text: string): string[] {
  return Array.from(
    text.replace(/^\ufeff/, '').matchAll(/(?:^|;|\n)(?:"((?:[^"]|"")*)"|([^;\n]*))/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
