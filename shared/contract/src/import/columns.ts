import type { Measure } from '../commitment/measure';
import type { Bilingual } from '../commitment/kind';

/** Columns of an import file. */
export const COLUMNS = [
  'kind',
  'title',
  'beneficiary',
  'siret',
  'from',
  'to',
  'areaM2',
  'desks',
  'carSpaces',
  'hours',
  'amountEur',
  'lowCarbonEur',
  'inclusiveEur',
  'counterpartsEur',
  'people',
  'terms',
  'paidEur',
  'marketEur',
  'ownTime',
  'exclusive',
  'paidService',
  'reseller',
  'ownGroup',
] as const;

/** A column of an import file. */
export type Column = (typeof COLUMNS)[number];

/** Columns without which no row can be read. */
export const REQUIRED_COLUMNS: readonly Column[] = ['kind', 'title', 'from', 'to'];

/** Columns that hold a measure of the line. */
export const MEASURE_COLUMNS = COLUMNS.filter((column): column is Column & Measure =>
  [
    'areaM2',
    'desks',
    'carSpaces',
    'hours',
    'amountEur',
    'lowCarbonEur',
    'inclusiveEur',
    'counterpartsEur',
    'people',
  ].includes(column),
);

/** The headers of the template. */
export const COLUMN_TITLE: Record<Column, Bilingual> = {
  kind: { fr: 'Nature', en: 'Kind' },
  title: { fr: 'Intitulé', en: 'Title' },
  beneficiary: { fr: 'Bénéficiaire', en: 'Beneficiary' },
  siret: { fr: 'Établissement (SIRET)', en: 'Establishment (SIRET)' },
  from: { fr: 'Début', en: 'From' },
  to: { fr: 'Fin', en: 'To' },
  areaM2: { fr: 'Surface (m²)', en: 'Area (m²)' },
  desks: { fr: 'Postes', en: 'Desks' },
  carSpaces: { fr: 'Places de parking', en: 'Car spaces' },
  hours: { fr: 'Heures', en: 'Hours' },
  amountEur: { fr: 'Montant (€)', en: 'Amount (€)' },
  lowCarbonEur: { fr: 'dont bas carbone (€)', en: 'of which low-carbon (€)' },
  inclusiveEur: { fr: 'dont inclusif (€)', en: 'of which inclusive (€)' },
  counterpartsEur: { fr: 'Contreparties (€)', en: 'Counterparts (€)' },
  people: { fr: 'Personnes', en: 'People' },
  terms: { fr: 'Conditions', en: 'Terms' },
  paidEur: { fr: 'Prix payé (€)', en: 'Price paid (€)' },
  marketEur: { fr: 'Prix du marché (€)', en: 'Market price (€)' },
  ownTime: { fr: 'Sur quel temps', en: 'Whose time' },
  exclusive: { fr: 'Exclusif', en: 'Exclusive' },
  paidService: { fr: 'Facturé', en: 'Invoiced' },
  reseller: { fr: 'Revendeur', en: 'Reseller' },
  ownGroup: { fr: 'Même groupe', en: 'Own group' },
};

/** Other headers that people write, beside those of the template. */
const ALIASES: Partial<Record<Column, readonly string[]>> = {
  kind: ['nature de l engagement', 'type', 'type d engagement', 'categorie'],
  title: ['titre', 'libelle', 'engagement', 'action', 'intitule de l action', 'description'],
  beneficiary: ['beneficiaires', 'association', 'partenaire'],
  siret: ['siret', 'etablissement', 'site'],
  from: ['date de debut', 'date debut', 'du', 'debut de periode', 'start', 'start date'],
  to: ['date de fin', 'date fin', 'au', 'fin de periode', 'end', 'end date'],
  areaM2: ['surface', 'm2', 'surface en m2'],
  desks: ['nombre de postes'],
  carSpaces: ['places', 'nombre de places'],
  hours: ['nb heures', 'nombre d heures', 'heures donnees', 'heures reservees', 'h'],
  amountEur: ['montant', 'montant ht', 'euros', 'encours', 'montant en euros', 'amount'],
  lowCarbonEur: ['bas carbone', 'dont bas carbone'],
  inclusiveEur: ['inclusif', 'dont inclusif', 'achats inclusifs'],
  counterpartsEur: ['contreparties'],
  people: [
    'nombre de personnes',
    'nb personnes',
    'participants',
    'habitants accueillis',
    'visiteurs',
  ],
  terms: ['condition', 'gratuite'],
  paidEur: ['prix', 'prix paye', 'prix demande'],
  marketEur: ['prix du marche', 'valeur de marche'],
  ownTime: ['temps'],
};

/** A sheet says the same words on thousands of rows: they are made plain once. */
const PLAIN_TEXTS_KEPT = 1000;
const plainTexts = new Map<string, string>();

const BY_HEADER = new Map(
  COLUMNS.flatMap((column) =>
    [COLUMN_TITLE[column].fr, COLUMN_TITLE[column].en, column, ...(ALIASES[column] ?? [])].map(
      (header) => [plainText(header), column] as const,
    ),
  ),
);

/** The column that a header names, whatever its capitals, accents and punctuation. */
export function columnOf(header: string): Column | undefined {
  return BY_HEADER.get(plainText(header));
}

/** A text without accents, capitals and punctuation, by which headers and labels are matched. */
export function plainText(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  if (plainTexts.size >= PLAIN_TEXTS_KEPT) plainTexts.clear();
  const plain = madePlain(text);
  plainTexts.set(text, plain);
  return plain;
}

function madePlain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/²/g, '2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
