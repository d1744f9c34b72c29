import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FOUND_AS, HARMLESS_VIRUS, startClamd } from '../grounds/clamd';
import { openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { MortalServer } from '../grounds/servers';
import type { ProblemBody, Session } from '../grounds/session';
import { packed, zip } from './zip';

const CLEAN = Buffer.from('%PDF-1.4\nune convention\n%%EOF');
const INFECTED = Buffer.from(`%PDF-1.4\n${HARMLESS_VIRUS}\n%%EOF`);
/** The same words, packed as Office documents are: only who unpacks them finds them. */
const INFECTED_WORKBOOK = zip([packed('xl/workbook.xml', `<a>${HARMLESS_VIRUS}</a>`)]);

describe('files of others, where clamd is asked', () => {
  let grounds: Grounds;
  let clamd: MortalServer;
  let session: Session;
  let companyId: string;
  let line: { id: string; from: string; to: string };

  beforeAll(async () => {
    clamd = await startClamd();
    grounds = await openGrounds();
    await Promise.all([grounds.api.start({ CLAMD_URL: clamd.url }), grounds.worker.start()]);
    const opened = await openReadyCompany(grounds, 'Ateliers du Ter');
    session = opened.session;
    companyId = opened.company.id;
    const declared = await session.post<{ realisations: { id: string }[] }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 4),
    );
    const { from, to } = meetingRoom(LAST_QUARTER, 4).realisations[0] ?? { from: '', to: '' };
    line = { id: declared.body.realisations[0]?.id ?? '', from, to };
  });
  afterAll(async () => {
    await grounds.close();
    await clamd.stop();
  });

  async function attach(content: Buffer, name = 'convention.pdf', language = 'fr') {
    const form = new FormData();
    const { id, from, to } = line;
    const fields = { targetType: 'realisation', targetId: id, dated: to };
    for (const [field, value] of Object.entries({ ...fields, coversFrom: from, coversTo: to })) {
      form.append(field, value);
    }
    form.append('file', new Blob([Uint8Array.from(content)]), name);
    const headers = { 'accept-language': language };
    return session.send<ProblemBody>('POST', '/api/evidence/files', form, headers);
  }

  const receive = (content: Buffer) =>
    session.upload<ProblemBody>('/api/imports', 'export.xlsx', content, 'application/octet-stream');

  async function kept() {
    const { rows } = await grounds.owner.query<{ files: number }>(
      `SELECT (SELECT count(*) FROM ancrage.evidence_file WHERE company_id = $1)::int
         + (SELECT count(*) FROM ancrage.import_file WHERE company_id = $1)::int AS files`,
      [companyId],
    );
    return rows[0]?.files ?? -1;
  }

  test('what is found is refused by its name, what is clean is kept', async () => {
    const before = await kept();
    const refused = await attach(INFECTED, 'facture.pdf');
    expect([refused.status, refused.body.code]).toEqual([422, 'request.file_infected']);
    expect(refused.body.title).toContain(FOUND_AS);
    expect(refused.body.title).toContain('« facture.pdf »');
    const english = await attach(INFECTED, 'invoice.pdf', 'en');
    expect(english.body.title).toMatch(/^“invoice.pdf” was refused: the virus scanner found/);
    expect(await kept()).toBe(before);
    expect((await attach(CLEAN)).status).toBe(201);
    expect(await kept()).toBe(before + 1);
  });

  test('a workbook is looked into, before it is kept for its import', async () => {
    const before = await kept();
    const refused = await receive(INFECTED_WORKBOOK);
    expect([refused.status, refused.body.code]).toEqual([422, 'request.file_infected']);
    expect(await kept()).toBe(before);
  });

  test('as long as clamd does not answer, no file is taken, and the next try takes it', async () => {
    const before = await kept();
    await clamd.kill();
    const refused = await attach(CLEAN, 'avenant.pdf');
    expect([refused.status, refused.body.code]).toEqual([503, 'request.file_not_scanned']);
    expect(refused.body.title).toContain('avenant.pdf');
    expect((await receive(INFECTED_WORKBOOK)).body.code).toBe('request.file_not_scanned');
    expect(await kept()).toBe(before);
    await clamd.restart();
    const other = Buffer.concat([CLEAN, Buffer.from('\nun avenant')]);
    expect((await attach(other, 'avenant.pdf')).status).toBe(201);
    expect(await kept()).toBe(before + 1);
  });

  test('a scanner that hangs up, or says what nobody understands, is none that said yes', async () => {
    for (const words of ['', 'stream: OK, I think\0', 'INSTREAM size limit exceeded. ERROR\0']) {
      const server = await speaking(words);
      const { port } = server.address() as AddressInfo;
      await grounds.api.stop();
      await grounds.api.start({ CLAMD_URL: `tcp://127.0.0.1:${port}` });
      const refused = await attach(CLEAN);
      expect([words, refused.body.code]).toEqual([words, 'request.file_not_scanned']);
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('without an address of one, files are taken as they come', async () => {
    await grounds.api.stop();
    await grounds.api.start({ CLAMD_URL: 'none' });
    expect((await attach(INFECTED)).status).toBe(201);
  });
});

/** A server that hears a file out, says its words and hangs up. */
function speaking(words: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (chunk.subarray(-4).equals(Buffer.alloc(4))) socket.end(words);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
