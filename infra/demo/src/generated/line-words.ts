import type { SeededRandom } from '../seeded-random';

interface Words {
  readonly titles: readonly string[];
  /** Beneficiaries; none where the kind has no single one. `{town}` is the commune. */
  readonly beneficiaries: readonly string[];
}

const CLUBS = [
  'Club nautique de {town}',
  'Chorale de {town}',
  'Amicale laïque de {town}',
  'Les jardins partagés de {town}',
  'Comité des fêtes de {town}',
  'Théâtre amateur de {town}',
];
const SOLIDARITY = [
  'Épicerie solidaire de {town}',
  'Ressourcerie de {town}',
  'Centre social de {town}',
  'Repair café de {town}',
  'Habitat et entraide, {town}',
];
const SCHOOLS = ['Collège de {town}', 'Lycée professionnel de {town}', 'Mission locale, {town}'];
const FINANCE = [
  'Banque coopérative de l’Ouest',
  'Fonds solidaire d’Armor',
  'Club Cigales de {town}',
];
const HERITAGE = [
  'Festival des deux rives',
  'Cercle celtique de {town}',
  'Médiathèque de {town}',
  'Les amis du patrimoine de {town}',
  'Bagad de {town}',
];
const INCLUSIVE = [
  'ESAT des Genêts',
  'Entreprise adaptée du Ponant',
  'Chantier d’insertion de {town}',
];

const words = (titles: readonly string[], beneficiaries: readonly string[] = []): Words => ({
  titles,
  beneficiaries,
});

const WORDS: Readonly<Record<string, Words>> = {
  meetingRoom: words(['Salle de réunion prêtée le soir', 'Salle du rez-de-chaussée'], CLUBS),
  office: words(['Bureaux prêtés à de jeunes pousses', 'Postes de travail partagés'], SOLIDARITY),
  canteen: words(['Réfectoire prêté le week-end', 'Cantine ouverte aux clubs'], CLUBS),
  kitchen: words(['Cuisine ouverte aux ateliers', 'Fournil prêté le lundi'], SOLIDARITY),
  shop: words(['Vitrine prêtée à des artisans', 'Boutique partagée'], SOLIDARITY),
  workshop: words(['Atelier ouvert le samedi', 'Établis et outils partagés'], SOLIDARITY),
  warehouse: words(['Coin d’entrepôt pour le réemploi', 'Quai de stockage prêté'], SOLIDARITY),
  coveredUnheated: words(['Hangar prêté pour le marché', 'Abri à bateaux partagé'], CLUBS),
  carPark: words(['Parking ouvert le week-end', 'Parking prêté aux fêtes'], CLUBS),
  yard: words(['Cour prêtée aux fêtes de quartier', 'Terre-plein pour le club'], CLUBS),
  garden: words(['Jardin partagé avec les voisins', 'Parcelle en maraîchage solidaire'], CLUBS),
  skillsPatronage: words(
    ['Conseil offert à des associations', 'Coup de main technique'],
    SOLIDARITY,
  ),
  mentoring: words(['Mentorat de jeunes du bassin', 'Parrainage vers l’emploi'], SCHOOLS),
  schoolTalk: words(['Interventions en classe', 'Forum des métiers et jurys'], SCHOOLS),
  internshipHosting: words(['Accueil de stagiaires de troisième et de seconde'], SCHOOLS),
  teamSolidarityDay: words(['Journée solidaire de l’équipe', 'Nettoyage du rivage'], SOLIDARITY),
  associationMandate: words(['Trésorerie d’une association', 'Présidence de club'], CLUBS),
  businessCreationSupport: words(['Comité d’accueil des créateurs'], ['Initiative des deux rives']),
  firefighterReservist: words(
    ['Disponibilité de sapeurs-pompiers volontaires'],
    ['Centre de secours de {town}'],
  ),
  retiredStaff: words(['Anciens de la maison au lycée', 'Retraités formateurs'], SCHOOLS),
  openTraining: words(['Places offertes dans nos formations'], SOLIDARITY),
  participants: words(['Personnes qui ont donné du temps sur quatre trimestres']),
  regionalDeposit: words(['Compte à terme fléché vers la région'], FINANCE),
  solidarityDeposit: words(['Livret solidaire d’entreprise'], FINANCE),
  territorialFund: words(['Parts d’un fonds de territoire'], FINANCE),
  cooperativeShares: words(
    ['Parts d’une coopérative d’intérêt collectif'],
    ['SCIC du Douar', 'Foncière des landes'],
  ),
  returnableContribution: words(['Apport avec droit de reprise'], SOLIDARITY),
  associationAdvance: words(['Avance de trésorerie sans intérêt'], SOLIDARITY),
  participatoryLoan: words(['Prêt participatif à une coopérative'], ['SCOP des trois ports']),
  solidarityFund9010: words(
    ['Fonds solidaire 90/10 du plan d’épargne'],
    ['Teneur de compte du plan'],
  ),
  localProducts: words([
    'Fournitures achetées dans l’agglomération',
    'Matières et produits locaux',
  ]),
  localServices: words(['Services confiés à des voisins', 'Prestations achetées sur place']),
  subcontracting: words(['Sous-traitance de proximité', 'Usinage et traitement à côté']),
  localFood: words(['Produits de maraîchers et pêcheurs', 'Approvisionnement en circuit court']),
  inclusivePurchases: words(
    ['Prestations d’un ESAT', 'Espaces verts et ménage inclusifs'],
    INCLUSIVE,
  ),
  culturePatronage: words(['Mécénat culturel', 'Soutien à la saison culturelle'], HERITAGE),
  artworkPurchase: words(
    ['Œuvre commandée à une artiste voisine', 'Fresque du bâtiment'],
    HERITAGE,
  ),
  artistResidency: words(['Résidence d’artiste dans l’atelier'], HERITAGE),
  collectionsLoan: words(['Archives prêtées pour une exposition'], HERITAGE),
  cultureHours: words(['Coup de main au festival', 'Montage d’exposition'], HERITAGE),
  storyCollecting: words(['Récits des anciens de la maison'], HERITAGE),
  regionalLanguage: words(['Ateliers de breton ouverts à tous'], HERITAGE),
  openDoors: words(['Portes ouvertes et visites', 'Journées du patrimoine']),
  placesOffered: words(['Places de spectacle offertes aux habitants'], HERITAGE),
};

/** A title and a beneficiary for a commitment of a kind, in a commune. */
export function wordsOf(
  kind: string,
  town: string,
  random: SeededRandom,
): { readonly title: string; readonly beneficiary: string | null } {
  const known = WORDS[kind];
  if (!known) throw new RangeError(`No words for commitments of the kind "${kind}".`);
  const beneficiary =
    known.beneficiaries.length > 0
      ? random.pick(known.beneficiaries).replace('{town}', town)
      : null;
  return { title: random.pick(known.titles), beneficiary: beneficiary && elided(beneficiary) };
}

/** « de Auray » is written « d’Auray ». */
function elided(text: string): string {
  return text.replace(/\bde ([AEÉIOUY])/g, 'd’$1');
}
