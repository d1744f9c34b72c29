import { useTranslation } from 'react-i18next';
import { typeset } from '../shell/format/typeset';
import { currentLanguage } from '../shell/language/i18n';
import { Page } from '../shell/page/page';
import { LEGAL_EN } from './en';
import { LEGAL_FR } from './fr';
import type { LegalTexts } from './legal-text';
import './legal.css';

/** One of the texts that the law asks for. */
export default function LegalPage({ text }: { readonly text: keyof LegalTexts }) {
  // Subscribes to the language: these long texts are content, not labels.
  useTranslation();
  const language = currentLanguage();
  const { title, lead, sections } = (language === 'fr' ? LEGAL_FR : LEGAL_EN)[text];
  return (
    <Page title={title} lead={lead} width="reading">
      <div className="legal">
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{typeset(section.title, language)}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{typeset(paragraph, language)}</p>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
