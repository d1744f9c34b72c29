/** The signs of the bytes 0x80 to 0x9F; five of them have none. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes what Excel writes as CSV in France. Node's own TextDecoder reads "windows-1252" as
 * ISO-8859-1 in some versions (nodejs/node#56542), which loses the euro, the œ and the quotes.
 */
export function decodeWindows1252(content: Buffer): string {
  return content
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (byte) => SIGNS[byte.charCodeAt(0) - 0x80] ?? byte);
}
