import type { Bilingual, Kind, MeasureField } from '../kind';
import { TIME_GIVEN } from './questions';

const GIFT: readonly MeasureField[] = [
  {
    measure: 'amountEur',
    required: true,
    label: {
      fr: 'Montant, en argent ou au coût de revient (€)',
      en: 'Amount, cash or at cost (€)',
    },
  },
  {
    measure: 'counterpartsEur',
    required: false,
    label: { fr: 'Contreparties reçues (€)', en: 'Counterparts received (€)' },
  },
];
const HOURS: readonly MeasureField[] = [
  { measure: 'hours', required: true, label: { fr: 'Heures données', en: 'Hours given' } },
];
const WELCOMED: readonly MeasureField[] = [
  {
    measure: 'people',
    required: true,
    label: { fr: 'Habitants accueillis', en: 'Residents welcomed' },
  },
];

const NOT_SPONSORING: Bilingual = {
  fr: 'Le parrainage publicitaire est une dépense commerciale : il ne se déclare pas ici.',
  en: 'Sponsoring is a commercial expense: it is not declared here.',
};
const NOT_TWICE: Bilingual = {
  fr: 'Ces heures ne se déclarent pas aussi dans « Savoir-faire ».',
  en: 'These hours are not also declared under “Skills”.',
};
const FREE_ONLY: Bilingual = {
  fr: 'Comptez les visites gratuites, sans les billets payants ni la boutique.',
  en: 'Count free visits, without paid tickets or the shop.',
};

function culture(
  key: string,
  label: Bilingual,
  example: Bilingual,
  fields: readonly MeasureField[],
  help: Bilingual,
): Kind {
  const questions = fields === HOURS ? [TIME_GIVEN] : [];
  return {
    key,
    family: 'culture',
    timing: 'flow',
    label,
    example,
    help,
    fields,
    questions,
    priced: false,
  };
}

/** La culture locale et les imaginaires: money, hours and people welcomed. */
export const CULTURE: readonly Kind[] = [
  culture(
    'culturePatronage',
    {
      fr: 'Mécénat de festival, musée, patrimoine',
      en: 'Patronage of a festival, museum, heritage',
    },
    { fr: 'Soutien au festival interceltique', en: 'Support for a Celtic festival' },
    GIFT,
    NOT_SPONSORING,
  ),
  culture(
    'artworkPurchase',
    { fr: 'Achat ou commande d’œuvre locale', en: 'Purchase or commission of local art' },
    { fr: 'Fresque d’une artiste locale', en: 'A mural by a local artist' },
    GIFT,
    NOT_SPONSORING,
  ),
  culture(
    'artistResidency',
    { fr: 'Résidence d’artiste', en: 'Artist residency' },
    { fr: 'Bourse et atelier pendant deux mois', en: 'A grant and a studio for two months' },
    GIFT,
    NOT_SPONSORING,
  ),
  culture(
    'collectionsLoan',
    { fr: 'Prêt d’archives ou de collections', en: 'Loan of archives or collections' },
    { fr: 'Plans anciens prêtés au musée', en: 'Old drawings lent to the museum' },
    GIFT,
    NOT_SPONSORING,
  ),
  culture(
    'cultureHours',
    { fr: 'Temps donné à la culture locale', en: 'Time for local culture' },
    { fr: 'Montage d’une exposition', en: 'Setting up an exhibition' },
    HOURS,
    NOT_TWICE,
  ),
  culture(
    'storyCollecting',
    { fr: 'Collecte de récits, mémoire ouvrière', en: 'Story collecting, workers’ memory' },
    { fr: 'Entretiens avec d’anciens salariés', en: 'Interviews with former staff' },
    HOURS,
    NOT_TWICE,
  ),
  culture(
    'regionalLanguage',
    { fr: 'Langue régionale', en: 'Regional language' },
    { fr: 'Atelier de breton', en: 'Breton workshop' },
    HOURS,
    NOT_TWICE,
  ),
  culture(
    'openDoors',
    { fr: 'Portes ouvertes, Journées du patrimoine', en: 'Open doors, heritage days' },
    { fr: '260 visiteurs en septembre', en: '260 visitors in September' },
    WELCOMED,
    FREE_ONLY,
  ),
  culture(
    'placesOffered',
    { fr: 'Places offertes aux habitants', en: 'Places offered to residents' },
    { fr: '40 places de concert', en: '40 concert seats' },
    WELCOMED,
    FREE_ONLY,
  ),
];
