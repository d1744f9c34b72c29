import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProblemBody, Session } from '../grounds/session';
import { fixture, openImporter, uploaded } from './importing';
import { bomb, packed, zip } from './zip';

const HEADER = 'Nature;Intitulé;Début;Fin;Heures\n';
const LINE = 'Mandat associatif;Trésorier de l’épicerie;01/07/2026;31/07/2026;6\n';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Files that no import can read, and what their sender is told. */
const UNREADABLE: Readonly<Record<string, [string, () => Buffer, RegExp]>> = {
  'an empty file': ['vide.csv', () => Buffer.alloc(0), /est vide/],
  'random bytes': ['photo.csv', () => randomBytes(50_000), /illisible|en-tête/],
  'an old workbook': [
    'bilan.xls',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(9000)]),
    /\.xls/,
  ],
  'a workbook that was cut off': [
    'coupe.xlsx',
    () => fixture('two-header-rows.xlsx').subarray(0, 4000),
    /endommagé/,
  ],
  'an OpenDocument': [
    'bilan.ods',
    () =>
      zip(
        [packed('mimetype', '')].map((entry) => ({
          ...entry,
          name: 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
        })),
      ),
    /\.ods/,
  ],
  'a workbook without a sheet': [
    'rien.xlsx',
    () => zip([packed('a.txt', 'rien')]),
    /feuille|endommagé/,
  ],
  'a quotation mark that is never closed': [
    'guillemet.csv',
    () => Buffer.from(`${HEADER}"Mandat;Trésorier;01/07/2026;31/07/2026;6\n${LINE}`),
    /guillemet/,
  ],
  'a header without dates': [
    'sans.csv',
    () => Buffer.from('Nature;Intitulé;Heures\nx;y;3\n'),
    /colonne « Début »/,
  ],
  'no header at all': ['nu.csv', () => Buffer.from(LINE), /en-tête/],
  'more rows than a file may hold': [
    'long.csv',
    () => Buffer.from(HEADER + LINE.repeat(50_001)),
    /50001 lignes|50 001 lignes/,
  ],
  'a bomb that says its size': [
    'bombe.xlsx',
    () => zip([bomb(SHEET, 3, 3 * 1024 ** 3)]),
    /décompressé/,
  ],
  'a bomb that hides its size': ['bombe.xlsx', () => zip([bomb(SHEET, 6, 1000)]), /illisible/],
};

describe('files that harm or mean nothing', () => {
  let grounds: Grounds;
  let session: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ session } = await openImporter(grounds, 'Quincaillerie du Moustoir'));
  });
  afterAll(() => grounds.close());

  test.each(Object.keys(UNREADABLE))('%s is refused with a reason', async (title) => {
    const [name, content, reason] = UNREADABLE[title] ?? ['', () => Buffer.alloc(0), /^$/];
    const read = await uploaded(session, name, content());
    expect(read.state).toBe('failed');
    expect(read.failure).toMatch(reason);
    // Nothing of a library's own words, which nobody asked for.
    expect(read.failure).not.toMatch(/zip|Error|undefined|buffer|is this/);
    const kept = await grounds.owner.query('SELECT FROM ancrage.import_file');
    expect(kept.rowCount).toBe(0);
  });

  test('the worker that met them all still reads the next file', async () => {
    const read = await uploaded(session, 'suite.csv', Buffer.from(HEADER + LINE));
    expect(read.counts.valid).toBe(1);
  });

  test('an upload that is none is refused at the door', async () => {
    const { body: json } = await session.post<ProblemBody>('/api/imports', { file: 'essai' });
    expect(json.code).toBe('request.malformed');
    const form = new FormData();
    form.append('note', 'sans fichier');
    const without = await session.send<ProblemBody>('POST', '/api/imports', form);
    expect([without.status, without.body.code]).toEqual([400, 'request.required']);
    form.append('file', new Blob([HEADER + LINE]), 'essai.csv');
    const unknown = await session.send<ProblemBody>('POST', '/api/imports', form);
    expect([unknown.status, unknown.body.code]).toEqual([400, 'request.unknown_field']);
    const large = await session.upload<ProblemBody>(
      '/api/imports',
      'grand.csv',
      Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
      'text/csv',
    );
    expect([large.status, large.body.code]).toEqual([413, 'request.too_large']);
  });

  test.each(['', '..', '../../etc/passwd', 'bilan\u0000.csv', `${'é'.repeat(400)}.csv`, '🚒.csv'])(
    'a file named "%s" does no harm',
    async (name) => {
      const answer = await session.upload<ProblemBody & { id: string }>(
        '/api/imports',
        name,
        Buffer.from(HEADER + LINE),
        'text/csv',
      );
      expect([202, 400]).toContain(answer.status);
    },
  );

  test('confirming what is not ready is refused, and confirming twice records once', async () => {
    const failed = await uploaded(session, 'nu.csv', Buffer.from(LINE));
    const refused = await session.send<ProblemBody>(
      'POST',
      `/api/imports/${failed.id}/confirmation`,
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'import.not_ready']);
    const read = await uploaded(session, 'deux.csv', Buffer.from(HEADER + LINE));
    const both = await Promise.all(
      [1, 2].map(() => session.send('POST', `/api/imports/${read.id}/confirmation`)),
    );
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
  });
});
