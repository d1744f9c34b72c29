/** Kinds of content that can prove a line, told by their first bytes and not by their name. */
const SIGNATURES: readonly { readonly type: string; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** Office documents and spreadsheets are zip archives that name what they are. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE: readonly { readonly type: string; readonly mark: string }[] = [
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', mark: 'xl/' },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    mark: 'word/',
  },
  {
    type: 'application/vnd.oasis.opendocument.text',
    mark: 'mimetypeapplication/vnd.oasis.opendocument.text',
  },
  {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    mark: 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  },
];

/** Every media type that evidence can have. */
export const MEDIA_TYPES: readonly string[] = [
  ...[...SIGNATURES, ...OFFICE].map(({ type }) => type),
  'image/webp',
];

/** The media type of a file by its content, or null when it is none that proves a line. */
export function mediaTypeOf(content: Buffer): string | null {
  const plain = SIGNATURES.find(({ bytes }) => startsWith(content, bytes));
  if (plain) return plain.type;
  if (startsWith(content, ZIP)) {
    return OFFICE.find(({ mark }) => content.includes(mark, 0, 'latin1'))?.type ?? null;
  }
  return isWebp(content) ? 'image/webp' : null;
}

function startsWith(content: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, position) => content[position] === byte);
}

function isWebp(content: Buffer): boolean {
  return (
    content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP'
  );
}
