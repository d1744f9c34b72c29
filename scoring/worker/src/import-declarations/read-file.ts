import type { DataSource } from 'typeorm';

/**
 * Bytes of a file that are asked for at once. The driver holds an answer several times over, as
 * hexadecimal text and as bytes: a file read whole costs six times its size.
 */
const PIECE_BYTES = 1024 ** 2;

/**
 * Reads the file of an import, piece by piece, into memory of its own, which may be transferred to
 * a thread.
 *
 * @returns null when it is gone: its rows are staged already.
 */
export async function readFile(
  source: DataSource,
  importId: string,
): Promise<Buffer<ArrayBuffer> | null> {
  let file: Buffer<ArrayBuffer> | null = null;
  for (let at = 0; file === null || at < file.length; at += PIECE_BYTES) {
    const [found] = await source.query<{ length: number; piece: Buffer }[]>(
      `SELECT octet_length(bytes) AS length, substring(bytes FROM $2 FOR $3) AS piece
       FROM ancrage.import_file WHERE import_id = $1`,
      [importId, at + 1, PIECE_BYTES],
    );
    if (!found) return null;
    file ??= Buffer.from(new ArrayBuffer(found.length));
    found.piece.copy(file, at);
  }
  return file;
}
