import type { Bilingual, Kind, Question } from '../kind';
import { PAID_SERVICE, TIME_GIVEN } from './questions';

const WORKED: Bilingual = {
  fr: 'Comptez les heures réellement données, sans nommer les personnes.',
  en: 'Count the hours really given, without naming people.',
};

function time(
  key: string,
  label: Bilingual,
  example: Bilingual,
  questions: readonly Question[] = [TIME_GIVEN, PAID_SERVICE],
  help: Bilingual = WORKED,
): Kind {
  return {
    key,
    family: 'hours',
    timing: 'flow',
    label,
    example,
    help,
    fields: [
      { measure: 'hours', required: true, label: { fr: 'Heures données', en: 'Hours given' } },
    ],
    questions,
    priced: true,
  };
}

/** Savoir-faire et compétences dormantes: time and people. */
export const HOURS: readonly Kind[] = [
  time(
    'skillsPatronage',
    { fr: 'Mécénat de compétences : prestation', en: 'Skills patronage: service' },
    {
      fr: 'Audit énergétique offert à une maison de quartier',
      en: 'Energy audit offered to a community centre',
    },
  ),
  time(
    'staffSecondment',
    { fr: 'Mécénat de compétences : prêt de salarié', en: 'Skills patronage: secondment' },
    {
      fr: 'Une comptable deux jours par mois dans une association',
      en: 'An accountant two days a month in an association',
    },
  ),
  time(
    'teamSolidarityDay',
    { fr: 'Journée solidaire d’équipe', en: 'Team solidarity day' },
    { fr: 'Nettoyage d’une plage à 12', en: 'Beach clean-up by 12 people' },
  ),
  time(
    'mentoring',
    { fr: 'Mentorat, parrainage de jeunes', en: 'Mentoring of young people' },
    { fr: 'Accompagner 4 lycéens', en: 'Mentoring 4 pupils' },
  ),
  time(
    'schoolTalk',
    { fr: 'Intervention scolaire, jury, forum', en: 'School talk, jury, careers fair' },
    { fr: 'Forum des métiers du collège', en: 'The school’s careers fair' },
  ),
  time(
    'internshipHosting',
    { fr: 'Accueil de stagiaires de 3e, 2nde, PMSMP', en: 'Hosting school interns' },
    { fr: '3 stagiaires, 20 h de tutorat chacun', en: '3 interns, 20 tutor hours each' },
    [TIME_GIVEN],
    { fr: 'Comptez les heures des tuteurs.', en: 'Count the tutors’ hours.' },
  ),
  time(
    'apprenticeTutoring',
    { fr: 'Tutorat d’apprentis au-delà du quota', en: 'Apprentice tutoring beyond the quota' },
    { fr: '2 apprentis au-delà des 5 %', en: '2 apprentices above the 5%' },
    [TIME_GIVEN],
    {
      fr: 'Seules les heures au-delà de l’obligation légale (5 %) se déclarent ; elles comptent pour moitié.',
      en: 'Only hours beyond the legal duty (5%) are declared; they count half.',
    },
  ),
  time(
    'businessCreationSupport',
    { fr: 'Appui à la création d’entreprise', en: 'Support for business creation' },
    { fr: 'Comité d’agrément d’une plateforme', en: 'A start-up network’s committee' },
  ),
  time(
    'associationMandate',
    { fr: 'Mandat associatif', en: 'Association mandate' },
    { fr: 'Trésorier d’une épicerie solidaire', en: 'Treasurer of a solidarity grocery' },
  ),
  time(
    'firefighterReservist',
    { fr: 'Pompier volontaire ou réserviste', en: 'Volunteer firefighter or reservist' },
    { fr: 'Disponibilité sur temps de travail', en: 'Leave on working time' },
  ),
  time(
    'retiredStaff',
    { fr: 'Retraités de l’entreprise', en: 'Retired staff' },
    { fr: 'Anciens soudeurs au lycée', en: 'Former welders at the school' },
  ),
  time(
    'openTraining',
    { fr: 'Formation ouverte', en: 'Open training' },
    { fr: 'Deux places offertes par session', en: 'Two free places per session' },
  ),
  {
    key: 'participants',
    family: 'hours',
    timing: 'state',
    label: { fr: 'Personnes engagées', en: 'People involved' },
    example: {
      fr: '44 personnes sur les quatre derniers trimestres',
      en: '44 people over the last four quarters',
    },
    help: {
      fr: 'Nombre de personnes distinctes qui ont donné du temps sur les quatre derniers trimestres.',
      en: 'Number of distinct people who gave time in the last four quarters.',
    },
    fields: [
      {
        measure: 'people',
        required: true,
        label: { fr: 'Personnes distinctes', en: 'Distinct people' },
      },
    ],
    questions: [],
    priced: false,
  },
];
