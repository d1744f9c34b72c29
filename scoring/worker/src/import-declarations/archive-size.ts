const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex');
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;

/**
 * The bytes that a zip archive says it unpacks to, before any of it is unpacked; null when its
 * directory cannot be read. An archive may lie: this spares the honest-looking bombs' work, and
 * the reading thread is watched besides.
 */
export function declaredSize(archive: Buffer): number | null {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + END_BYTES > archive.length) return null;
  const entries = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (position + 46 > archive.length) return null;
    if (archive.readUInt32LE(position) !== DIRECTORY_ENTRY) return null;
    total += archive.readUInt32LE(position + 24);
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(position + at));
    position += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return total;
}
