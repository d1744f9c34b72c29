import type { Bilingual, Kind } from '../kind';

const OUTSTANDING: Bilingual = {
  fr: 'Indiquez l’encours détenu et les jours pendant lesquels il l’a été.',
  en: 'Enter the amount held and the days on which it was.',
};

function placement(
  key: string,
  label: Bilingual,
  example: Bilingual,
  help: Bilingual = OUTSTANDING,
): Kind {
  return {
    key,
    family: 'savings',
    timing: 'stock',
    label,
    example,
    help,
    fields: [
      { measure: 'amountEur', required: true, label: { fr: 'Encours (€)', en: 'Amount held (€)' } },
    ],
    questions: [],
    priced: false,
  };
}

/** Épargne de proximité: money held, in euros × days. */
export const SAVINGS: readonly Kind[] = [
  placement(
    'regionalDeposit',
    { fr: 'Livret ou compte à terme fléché vers la région', en: 'Deposit earmarked to the region' },
    { fr: 'Compte à terme de 150 000 €', en: 'Term deposit of €150,000' },
  ),
  placement(
    'solidarityDeposit',
    { fr: 'Livret ou compte à terme solidaire', en: 'Solidarity deposit' },
    { fr: 'Livret solidaire sans lieu', en: 'Solidarity passbook without a place' },
    {
      fr: 'Un placement solidaire sans lieu compte à 50 %.',
      en: 'A solidarity product without a place counts at 50%.',
    },
  ),
  placement(
    'plainCooperativeDeposit',
    { fr: 'Dépôt simple dans une banque coopérative', en: 'Plain deposit in a cooperative bank' },
    { fr: 'Compte courant', en: 'Current account' },
    {
      fr: 'Un dépôt simple ne finance pas le territoire de façon vérifiable : il compte 0.',
      en: 'A plain deposit does not verifiably finance the territory: it counts 0.',
    },
  ),
  placement(
    'cooperativeShares',
    {
      fr: 'Parts sociales de SCIC, coopérative, foncière',
      en: 'Shares of a cooperative or land trust',
    },
    { fr: 'Parts d’une foncière solidaire', en: 'Shares of a solidarity land trust' },
  ),
  placement(
    'participatoryLoan',
    { fr: 'Prêt participatif, titre associatif', en: 'Participatory loan, associative security' },
    { fr: 'Prêt à une coopérative maritime', en: 'Loan to a maritime cooperative' },
  ),
  placement(
    'shareholderAccount',
    { fr: 'Compte courant d’associé', en: 'Shareholder’s current account' },
    { fr: 'Avance à une SCIC', en: 'Advance to a community cooperative' },
  ),
  placement(
    'returnableContribution',
    { fr: 'Apport avec droit de reprise', en: 'Returnable contribution' },
    { fr: '30 000 € à une association d’insertion', en: '€30,000 to an insertion association' },
  ),
  placement(
    'territorialFund',
    { fr: 'Fonds territorial, Cigales', en: 'Territorial fund, local investors’ club' },
    { fr: 'Part dans un club Cigales', en: 'A share in a local investors’ club' },
  ),
  placement(
    'localCrowdfunding',
    { fr: 'Financement participatif local', en: 'Local crowdfunding' },
    { fr: 'Parc solaire citoyen', en: 'Citizens’ solar park' },
  ),
  placement(
    'guarantee',
    { fr: 'Garantie', en: 'Guarantee' },
    { fr: 'Garantie d’un emprunt de 50 000 €', en: 'Guarantee of a €50,000 loan' },
    {
      fr: 'Indiquez le montant garanti : il compte à 10 % tant que la garantie court.',
      en: 'Enter the amount guaranteed: it counts at 10% while in force.',
    },
  ),
  placement(
    'associationAdvance',
    { fr: 'Avance à une association', en: 'Advance to an association' },
    { fr: 'Avance de trésorerie sans intérêt', en: 'Interest-free cash advance' },
  ),
  placement(
    'solidarityFund9010',
    { fr: 'Épargne salariale en fonds 90/10', en: 'Employee savings in 90/10 funds' },
    { fr: 'FCPE solidaire du PEE', en: 'The plan’s solidarity fund' },
    {
      fr: 'Indiquez l’encours des salariés dans les fonds 90/10, tel que le teneur de compte l’atteste.',
      en: 'Enter employees’ holdings in 90/10 funds, as the account keeper states them.',
    },
  ),
];
