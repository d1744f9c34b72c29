const PAGE = { width: 595, height: 842, left: 56, top: 770, lead: 18 };

/**
 * A real one-page PDF of some lines of text: what a company attaches to prove a line. Written by
 * hand, since a page of Helvetica needs no library.
 */
export function pdfStatement(title: string, lines: readonly string[]): Buffer {
  const text = [
    `BT /F1 14 Tf ${PAGE.left} ${PAGE.top} Td ${PAGE.lead} TL ${literal(title)} Tj T*`,
    '/F1 10 Tf',
    ...lines.map((line) => `T* ${literal(line)} Tj`),
    'ET',
  ].join('\n');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
      '/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]);
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, position) => {
    const offset = body.length;
    body += `${position + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** A PDF string; what Latin-1 lacks (the typographic apostrophe, the narrow space) is replaced. */
function literal(text: string): string {
  const latin = text
    .replace(/[’‘]/g, "'")
    .replace(/[\u202f\u00a0]/g, ' ')
    .replace(/œ/g, 'oe')
    .replace(/€/g, 'EUR')
    .replace(/[^\x20-\xff]/g, '-');
  return `(${latin.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}
