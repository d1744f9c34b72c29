import type { Language } from '../commitment/kind';
import { ROLE_NAMES } from '../session/role-names';
import { FOOT_EN, MAILS_EN } from './en';
import { FOOT_FR, MAILS_FR } from './fr';
import type { Mail } from './mail';

/** A mail as it is sent: both forms say the same. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS = { fr: MAILS_FR, en: MAILS_EN } as const;
const FOOT = { fr: FOOT_FR, en: FOOT_EN } as const;

/**
 * Writes a mail in a language, as plain text and as HTML. The HTML loads nothing from anywhere:
 * no image, no font, no style sheet, so that reading it tells nobody anything.
 */
export function renderMail({ template, params }: Mail, language: Language): RenderedMail {
  const words = WORDS[language][template];
  const fill = (text: string) => filled(text, params, language);
  const [paragraphs, action, note] = [
    words.paragraphs.map(fill),
    fill(words.action),
    fill(words.note),
  ];
  const { link } = params;
  return {
    // A header is one line, whatever a name holds.
    subject: fill(words.subject).replace(/\s+/g, ' ').trim(),
    text:
      [...paragraphs, `${action} :\n${link}`, note, `--\n${FOOT[language]}`].join('\n\n') + '\n',
    html: page(language, [
      ...paragraphs.map((text) => `<p style="${PARAGRAPH}">${escaped(text)}</p>`),
      `<p style="${PARAGRAPH}"><a href="${escaped(link)}" style="${BUTTON}">${escaped(action)}</a></p>`,
      `<p style="${SMALL}">${escaped(note)}</p>`,
      `<p style="${SMALL}">${escaped(link)}</p>`,
      `<p style="${SMALL};border-top:1px solid #e3ddd2;padding-top:16px">${escaped(FOOT[language])}</p>`,
    ]),
  };
}

const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.5';
const SMALL = 'margin:0 0 16px;font-size:13px;line-height:1.5;color:#4c5551;word-break:break-word';
const BUTTON =
  'display:inline-block;padding:12px 20px;background:#24508c;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold';

function page(language: Language, parts: readonly string[]): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Ancrage</title></head>` +
    `<body style="margin:0;padding:24px;background:#faf7f2;color:#1c2321;font-family:sans-serif">` +
    `<div style="max-width:560px;margin:0 auto">${parts.join('')}</div></body></html>`
  );
}

function filled(text: string, params: object, language: Language): string {
  const values = params as Readonly<Record<string, string | number>>;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const names: Readonly<Record<string, string>> = ROLE_NAMES[language];
    return name === 'role' ? (names[value] ?? String(value)) : String(value);
  });
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  );
}
