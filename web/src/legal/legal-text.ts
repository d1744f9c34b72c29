/** One of the texts that the law asks for, in one language. */
export interface LegalText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** The three texts. */
export type LegalTexts = Readonly<Record<'legal' | 'privacy' | 'accessibility', LegalText>>;
