import type { Bilingual, Kind, MeasureField } from '../kind';
import { EXCLUSIVE } from './questions';

const HOURS: MeasureField = {
  measure: 'hours',
  required: true,
  label: { fr: 'Heures réservées ou utilisées', en: 'Hours booked or used' },
};
const AREA: MeasureField = {
  measure: 'areaM2',
  required: true,
  label: { fr: 'Surface ouverte (m²)', en: 'Area opened (m²)' },
};
const AREA_OR_DESKS: MeasureField[] = [
  { ...AREA, required: false },
  {
    measure: 'desks',
    required: false,
    label: { fr: 'ou nombre de postes', en: 'or number of desks' },
  },
];
const AREA_OR_CAR_SPACES: MeasureField[] = [
  { ...AREA, required: false },
  {
    measure: 'carSpaces',
    required: false,
    label: { fr: 'ou nombre de places', en: 'or number of car spaces' },
  },
];

const BOOKED: Bilingual = {
  fr: 'Comptez les heures réservées ou utilisées par d’autres, jamais les heures « disponibles ».',
  en: 'Count hours booked or used by others, never hours “available”.',
};

function space(
  key: string,
  label: Bilingual,
  example: Bilingual,
  area: readonly MeasureField[] = [AREA],
): Kind {
  return {
    key,
    family: 'spaces',
    timing: 'flow',
    label,
    example,
    help: BOOKED,
    fields: [HOURS, ...area],
    ...(area.length > 1 ? { oneOf: area.map((field) => field.measure) } : {}),
    questions: [EXCLUSIVE],
    priced: true,
  };
}

/** Des mètres carrés à impact: places opened to others, in m² × hours. */
export const SPACES: readonly Kind[] = [
  space(
    'meetingRoom',
    { fr: 'Salle de réunion', en: 'Meeting room' },
    {
      fr: 'Salle de 40 m² prêtée à une association, 6 h par semaine',
      en: '40 m² room lent to an association, 6 h a week',
    },
  ),
  space(
    'office',
    { fr: 'Bureau ou poste de travail', en: 'Office or desk' },
    { fr: '3 postes pour une jeune entreprise', en: '3 desks for a start-up' },
    AREA_OR_DESKS,
  ),
  space(
    'canteen',
    { fr: 'Restaurant d’entreprise hors midi', en: 'Canteen outside lunch' },
    { fr: 'Banquet d’une association sportive', en: 'A sports club’s dinner' },
  ),
  space(
    'auditorium',
    { fr: 'Auditorium', en: 'Auditorium' },
    { fr: 'Répétitions d’une chorale', en: 'A choir’s rehearsals' },
  ),
  space(
    'kitchen',
    { fr: 'Cuisine', en: 'Kitchen' },
    { fr: 'Ateliers anti-gaspillage', en: 'Food-waste workshops' },
  ),
  space(
    'workshop',
    { fr: 'Atelier, fablab', en: 'Workshop, fablab' },
    { fr: 'Établi ouvert le samedi', en: 'Bench open on Saturdays' },
  ),
  space(
    'warehouse',
    { fr: 'Entrepôt, stockage', en: 'Warehouse, storage' },
    { fr: '200 m² pour une ressourcerie', en: '200 m² for a re-use centre' },
  ),
  space(
    'sportsHall',
    { fr: 'Gymnase, salle de sport', en: 'Sports hall' },
    { fr: 'Entraînements du club de handball', en: 'The handball club’s training' },
  ),
  space(
    'coveredUnheated',
    { fr: 'Lieu couvert non chauffé', en: 'Covered, unheated place' },
    { fr: 'Hangar pour un marché', en: 'Shed for a market' },
  ),
  space(
    'carPark',
    { fr: 'Parking', en: 'Car park' },
    { fr: '60 places le week-end pour un festival', en: '60 spaces at weekends for a festival' },
    AREA_OR_CAR_SPACES,
  ),
  space(
    'yard',
    { fr: 'Cour, aire extérieure', en: 'Yard' },
    { fr: 'Cour pour une fête de quartier', en: 'Yard for a street party' },
  ),
  space(
    'sportsGround',
    { fr: 'Terrain de sport', en: 'Sports ground' },
    { fr: 'Terrain de football le mercredi', en: 'Football pitch on Wednesdays' },
  ),
  space(
    'garden',
    { fr: 'Jardin, berge', en: 'Garden, river bank' },
    { fr: 'Jardin partagé', en: 'Shared garden' },
  ),
  space(
    'land',
    { fr: 'Terrain nu', en: 'Bare land' },
    { fr: 'Pâturage pour un éleveur voisin', en: 'Grazing for a neighbouring farmer' },
  ),
  space(
    'roof',
    { fr: 'Toiture ou façade', en: 'Roof or façade' },
    { fr: 'Toiture pour une coopérative solaire', en: 'Roof for a solar cooperative' },
  ),
  space(
    'shop',
    { fr: 'Vitrine ou local commercial vacant', en: 'Shop window or vacant shop' },
    { fr: 'Boutique éphémère d’artisans', en: 'Craft makers’ pop-up shop' },
  ),
  space(
    'transitHousing',
    { fr: 'Logement de passage', en: 'Transit housing' },
    { fr: 'Studio pour un apprenti', en: 'Studio for an apprentice' },
  ),
];
