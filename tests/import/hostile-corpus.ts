import { fixture } from './importing';
import { row, workbook } from './workbook';
import { bomb, packed, zip } from './zip';

const HEADER = 'Nature;Intitulé;Début;Fin;Heures\n';
const TITLES = ['Nature', 'Intitulé', 'Début', 'Fin', 'Heures'];
const CELLS = ['Mandat associatif', 'Trésorier de l’épicerie', '01/07/2026', '31/07/2026', '6'];
const LINE = `${CELLS.join(';')}\n`;
const SHEET = row(1, TITLES) + row(2, CELLS);

/** What becomes of a file: its rows are read, or its sender is told why not. */
export interface HostileFile {
  readonly name: string;
  readonly content: () => Buffer;
  readonly becomes: 'read' | 'refused';
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')}]>`;

const csv = (content: string | Buffer): Pick<HostileFile, 'name' | 'content'> => ({
  name: 'fichier.csv',
  content: () => Buffer.from(content as string),
});
const xlsx = (content: () => Buffer) => ({ name: 'classeur.xlsx', content });

/** Malformed and hostile spreadsheets, each by what it is. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  'a byte order mark before the header': { ...csv(`\ufeff${HEADER}${LINE}`), becomes: 'read' },
  'UTF-16 with its mark': {
    ...csv(Buffer.from(`\ufeff${HEADER}${LINE}`, 'utf16le')),
    becomes: 'read',
  },
  'UTF-16 the other way round': {
    ...csv(Buffer.from(`\ufeff${HEADER}${LINE}`, 'utf16le').swap16()),
    becomes: 'read',
  },
  'letters of Western Europe': {
    ...csv(Buffer.from((HEADER + LINE).replace('’', "'"), 'latin1')),
    becomes: 'read',
  },
  'a NUL in a cell': { ...csv(HEADER + LINE.replace('6', '\u0000')), becomes: 'refused' },
  'old line ends': { ...csv((HEADER + LINE).replaceAll('\n', '\r')), becomes: 'read' },
  'quotes in quotes in quotes': {
    ...csv(`${HEADER}Mandat associatif;"a ""b """"c"""" d""";01/07/2026;31/07/2026;6\n`),
    becomes: 'read',
  },
  'a quote that opens in the last cell': {
    ...csv(`${HEADER}${LINE}Mandat associatif;x;01/07/2026;31/07/2026;"6`),
    becomes: 'refused',
  },
  'a million empty lines': { ...csv(HEADER + LINE + '\n'.repeat(1_000_000)), becomes: 'read' },
  'sixteen thousand columns': {
    ...csv(`${HEADER.trim()}${';x'.repeat(16_000)}\n${LINE}`),
    becomes: 'read',
  },
  'a cell of two megabytes': {
    ...csv(HEADER + LINE.replace('Trésorier', 'x'.repeat(2_000_000))),
    becomes: 'read',
  },
  'a formula in each cell': {
    ...csv(`${HEADER}=cmd|'/C calc'!A0;@SUM(1);+1;-1;=1+1\n`),
    becomes: 'read',
  },
  'a workbook called csv': {
    name: 'classeur.csv',
    content: () => workbook(SHEET),
    becomes: 'read',
  },
  'a csv called workbook': {
    name: 'fichier.xlsx',
    content: () => Buffer.from(HEADER + LINE),
    becomes: 'read',
  },
  'a PDF that is a workbook too': {
    name: 'piece.xlsx',
    content: () => Buffer.concat([Buffer.from('%PDF-1.4\n'), workbook(SHEET)]),
    becomes: 'refused',
  },
  'a page that calls itself a workbook': {
    name: 'page.xls',
    content: () => Buffer.from('<html><table><tr><td>Nature</td></tr></table></html>'),
    becomes: 'refused',
  },
  'a workbook written by hand': { ...xlsx(() => workbook(SHEET)), becomes: 'read' },
  'entities that multiply': {
    ...xlsx(() => workbook(row(1, TITLES) + row(2, ['&a12;', ...CELLS.slice(1)]), {}, LAUGHS)),
    becomes: 'refused',
  },
  'an entity that reads a file': {
    ...xlsx(() =>
      workbook(
        row(1, TITLES) + row(2, ['&x;', ...CELLS.slice(1)]),
        {},
        '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
    ),
    becomes: 'refused',
  },
  'formulas with and without their results': {
    ...xlsx(() =>
      workbook(
        `${row(1, TITLES)}<row r="2"><c r="A2"><f>cmd|'/C calc'!A0</f><v>1</v></c><c r="B2"><f>HYPERLINK("https://mal.example")</f></c></row>`,
      ),
    ),
    becomes: 'read',
  },
  'links to other workbooks': {
    ...xlsx(() =>
      workbook(SHEET, {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>',
      }),
    ),
    becomes: 'read',
  },
  'a cell that was formatted in the last row and column': {
    ...xlsx(() => workbook(`${SHEET}<row r="1048576"><c r="XFD1048576"/></row>`)),
    becomes: 'read',
  },
  'a cell far outside of any sheet': {
    ...xlsx(() => workbook(`${SHEET}<row r="999999999"><c r="ZZZZZZ999999999"><v>1</v></c></row>`)),
    becomes: 'refused',
  },
  'a shared text that is not there': {
    ...xlsx(() => workbook(`${SHEET}<row r="3"><c r="A3" t="s"><v>99999</v></c></row>`)),
    becomes: 'refused',
  },
  'ten thousand entries': {
    ...xlsx(() => zip(Array.from({ length: 10_000 }, (_, at) => packed(`xl/a${at}.xml`, '<a/>')))),
    becomes: 'refused',
  },
  'a directory that points nowhere': {
    ...xlsx(() => {
      const file = workbook(SHEET);
      file.writeUInt32LE(0xfffffff0, file.length - 6);
      return file;
    }),
    becomes: 'refused',
  },
  'markup that never closes': {
    ...xlsx(() => workbook(SHEET, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' })),
    becomes: 'refused',
  },
  'a workbook cut in its middle': {
    ...xlsx(() => fixture('two-header-rows.xlsx').subarray(0, 3000)),
    becomes: 'refused',
  },
};

/** Archives of kilobytes that unpack to gigabytes. */
export const BOMBS: Readonly<Record<string, () => Buffer>> = {
  'that says its size': () => zip([bomb('xl/worksheets/sheet1.xml', 3, 3 * 1024 ** 3)]),
  'that hides its size': () => zip([bomb('xl/worksheets/sheet1.xml', 6, 1000)]),
  'that stays below the limit': () => zip([bomb('xl/sharedStrings.xml', 0.1875, 192 * 1024 ** 2)]),
  'of a hundred entries': () => {
    const one = bomb('xl/media/0', 0.0625, 64 * 1024 ** 2);
    return zip(Array.from({ length: 100 }, (_, at) => ({ ...one, name: `xl/media/${at}` })));
  },
};
