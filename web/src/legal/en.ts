import type { LegalTexts } from './legal-text';

/** The legal texts in English. */
export const LEGAL_EN: LegalTexts = {
  legal: {
    title: 'Legal notice',
    lead: 'Who publishes this service, who hosts it, and what it computes.',
    sections: [
      {
        title: 'Publisher and host',
        paragraphs: [
          'Ancrage is installed by the organisation that makes it available. This installation is not open to the public: it names no publisher, publication director or host yet. The organisation that opens it must complete this page before going online (company name, address, registration number, publication director, host and their contact details), as article 1-1 of the French law of 21 June 2004 on confidence in the digital economy requires.',
        ],
      },
      {
        title: 'What the Impact score territorial is',
        paragraphs: [
          'The Impact score territorial runs from −100 to +100. It measures what a company opens to the territory around it, against its size, by a method that is published and dated. A negative score says that the threshold of reciprocity is not reached; it does not say that the company does harm.',
          'It is no financial rating, no certification, and not the Impact Score of Mouvement Impact France, which is another measure.',
        ],
      },
      {
        title: 'Demonstration data',
        paragraphs: [
          'Companies whose SIREN begins with 000 are fictitious: INSEE attributes none of these numbers. Their figures and stories are invented.',
        ],
      },
      {
        title: 'Sources',
        paragraphs: [
          'Communes, inter-municipal territories and populations: administrative boundaries after INSEE and DGCL, published by Etalab under the Licence Ouverte 2.0. Typefaces: Bricolage Grotesque and Atkinson Hyperlegible Next, under the SIL Open Font License.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'The personal data that this service keeps, why, and for how long.',
    sections: [
      {
        title: 'Who is responsible',
        paragraphs: [
          'The organisation that makes Ancrage available is the controller. This installation is not open to the public and does not name it yet; its contact details, and those of its data protection officer if it has one, must stand here before going online.',
        ],
      },
      {
        title: 'Your account',
        paragraphs: [
          'Your name, e-mail address, language, role and the fingerprint (argon2id) of your password, to recognise you. The password itself is not kept.',
          'A session lasts twelve hours at most, two without activity. The only cookie is the session’s; it is indispensable and follows nobody.',
          'After a wrong password, the IP address and the fingerprint of the e-mail address are kept to slow attempts down; after fifteen minutes they no longer count, and they are erased at the next failed attempt at the latest.',
        ],
      },
      {
        title: 'What the company declares',
        paragraphs: [
          'The ledger holds quantities: square metres, hours, euros, people counted. It asks for the name of no employee and no beneficiary. In each line you are an identifier without a name; deleting your membership of the organisation breaks the link.',
          'The ledger erases nothing: a correction is added. Titles, beneficiaries and evidence are kept beside it, so that they can be erased without breaking it. Do not put personal data there that is not needed.',
        ],
      },
      {
        title: 'On your device',
        paragraphs: [
          'Your drafts and the chosen language and theme stay in your browser. A draft goes when it is sent, or by “Discard the draft”. Nothing is passed to a third party; there is no audience measurement and no advertising.',
        ],
      },
      {
        title: 'What is published',
        paragraphs: [
          'The territory receives only totals and rounded quartiles, computed over enough companies for none to be recognised; otherwise the figure is hidden.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You may ask the responsible organisation for access to your data, their rectification, erasure or restriction, or object to the processing. You may also turn to the French authority, the CNIL (www.cnil.fr).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'What was checked, and what was not.',
    sections: [
      {
        title: 'State of conformity',
        paragraphs: [
          'Ancrage does not conform to the French accessibility reference (RGAA 4.1): no conformity audit was made. Without one, the law allows no other state to be announced.',
        ],
      },
      {
        title: 'What is checked',
        paragraphs: [
          'Screens are checked by the tool axe against the rules of WCAG 2.2, levels A and AA, in light and dark, at 390 and 1,440 pixels. Such a tool sees only part of the defects.',
          'The service is designed for the keyboard alone, for a zoom of 200%, and for reduced motion; every chart has its table.',
        ],
      },
      {
        title: 'What is not',
        paragraphs: [
          'No trial was made yet with disabled people, nor with every screen reader. Evidence attached by companies is not checked.',
        ],
      },
      {
        title: 'Reporting a defect',
        paragraphs: [
          'If you cannot reach some content, tell the person who manages Ancrage in your organisation. Without a satisfactory answer, you may turn to the French Défenseur des droits (www.defenseurdesdroits.fr).',
        ],
      },
    ],
  },
};
