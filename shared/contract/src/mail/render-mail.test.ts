import { describe, expect, test } from '@jest/globals';
import { MAILS_EN } from './en';
import { MAILS_FR } from './fr';
import type { Mail, MailTemplate } from './mail';
import { renderMail } from './render-mail';

const LINK = 'https://ancrage.example/invitation#abc';

const INVITATION: Mail = {
  template: 'invitation',
  params: {
    organisation: 'Voilerie <du> "Blavet" & fils',
    inviter: 'Ana\nBcc: tous@ailleurs.example',
    role: 'csrManager',
    link: LINK,
    days: 7,
  },
};

describe('a mail', () => {
  test.each(Object.keys(MAILS_FR) as MailTemplate[])(
    '%s quotes the same values in French and in English',
    (template) => {
      const quoted = (words: object) =>
        [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const [fr, en] = [new Set(quoted(MAILS_FR[template])), new Set(quoted(MAILS_EN[template]))];
      expect(en).toEqual(fr);
    },
  );

  test('says the same in plain text and in HTML, with the role in words', () => {
    const { text, html } = renderMail(INVITATION, 'fr');
    for (const part of ['Responsable RSE', LINK, '7 jours']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(text).not.toMatch(/[{}]/);
    expect(renderMail(INVITATION, 'en').text).toContain('CSR manager');
  });

  test('holds a name as a name: no tag, no second header', () => {
    const { subject, html } = renderMail(INVITATION, 'fr');
    expect(subject).not.toContain('\n');
    expect(html).toContain('Voilerie &lt;du&gt; &quot;Blavet&quot; &amp; fils');
    expect(html).not.toContain('<du>');
  });

  test('loads nothing from anywhere', () => {
    const { html } = renderMail(INVITATION, 'en');
    expect(html).not.toMatch(/<(img|link|script|style|iframe)|url\(|src=/);
  });
});
