/** The bytes of counts or draws, little endian as every machine that runs this is. */
export function bytesOf(list: Int16Array | Uint32Array): Buffer {
  return Buffer.from(list.buffer, list.byteOffset, list.byteLength);
}

/** Draws read back from their bytes. */
export function drawsFrom(bytes: Buffer): Int16Array {
  return new Int16Array(Uint8Array.from(bytes).buffer);
}
