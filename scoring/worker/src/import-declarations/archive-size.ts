import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex');
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** Above any workbook of a company, far below what a bomb holds. */
const ENTRIES_MAX = 2000;
const UNPACKED_BYTES_MAX = 256 * 1024 * 1024;

/** A sheet packs to a tenth or a thirtieth; what packs to less than a hundredth holds nothing. */
const RATIO_MAX = 100;
const RATIO_FROM_BYTES = 32 * 1024 * 1024;

/** A file of an archive as its directory tells it. */
interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

/**
 * Says what an archive would do to its reader, before any of it is kept: `damaged` where its
 * directory cannot be read or lies about what an entry unpacks to, `tooLarge` for a bomb. An
 * archive whose directory is modest is unpacked once, piece by piece, into nothing.
 */
export async function weighArchive(archive: Buffer): Promise<'fits' | 'damaged' | 'tooLarge'> {
  const entries = entriesOf(archive);
  if (entries === null) return 'damaged';
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (entries.length > ENTRIES_MAX || total > UNPACKED_BYTES_MAX) return 'tooLarge';
  if (total > RATIO_FROM_BYTES && total > archive.length * RATIO_MAX) return 'tooLarge';
  for (const entry of entries) if (!(await isTrue(archive, entry))) return 'damaged';
  return 'fits';
}

function entriesOf(archive: Buffer): Entry[] | null {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + END_BYTES > archive.length) return null;
  const count = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  while (entries.length < count) {
    if (position + 46 > archive.length) return null;
    if (archive.readUInt32LE(position) !== DIRECTORY_ENTRY) return null;
    entries.push({
      method: archive.readUInt16LE(position + 10),
      packedBytes: archive.readUInt32LE(position + 20),
      unpackedBytes: archive.readUInt32LE(position + 24),
      offset: archive.readUInt32LE(position + 42),
    });
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(position + at));
    position += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Whether an entry unpacks to no more than it says. */
async function isTrue(archive: Buffer, entry: Entry): Promise<boolean> {
  const { method, packedBytes, unpackedBytes, offset } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_ENTRY) return false;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method === STORED) return packedBytes === unpackedBytes;
  if (method !== DEFLATED) return false;
  const inflating = createInflateRaw();
  inflating.end(packed);
  let bytes = 0;
  try {
    for await (const piece of inflating) {
      bytes += (piece as Buffer).length;
      if (bytes > unpackedBytes) return false;
    }
    return true;
  } catch {
    return false;
  }
}
