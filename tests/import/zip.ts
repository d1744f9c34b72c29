import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
interface ZipEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly crc: number;
  /** What the directory says that it unpacks to: the truth or not. */
  readonly declaredBytes: number;
}

/** An archive's bytes, its directory as the entries declare it. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    writeSizes(local, 8, entry);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, name, entry.packed);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    writeSizes(central, 10, entry);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    offset += 30 + name.length + entry.packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

function writeSizes(header: Buffer, method: number, entry: ZipEntry): void {
  header.writeUInt16LE(8, method);
  header.writeUInt32LE(entry.crc, method + 6);
  header.writeUInt32LE(entry.packed.length, method + 10);
  header.writeUInt32LE(entry.declaredBytes, method + 14);
}

/** A file of an archive, packed as it should be. */
export function packed(name: string, content: string): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), declaredBytes: bytes.length };
}

/** A few kilobytes that unpack to gigabytes of blanks. */
export function bomb(name: string, gigabytes: number, declaredBytes: number): ZipEntry {
  const chunk = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const chunks = Array.from({ length: gigabytes * 16 }, () => chunk);
  return {
    name,
    packed: Buffer.concat([...chunks, deflateRawSync(Buffer.alloc(0))]),
    crc: 0,
    declaredBytes,
  };
}
