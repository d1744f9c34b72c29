import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the platform's administration in English. */
export const en: TextsLike<typeof fr> = {
  organisations: {
    title: 'Organisations',
    lead: 'Who is registered. A company’s figures are not read here.',
    search: 'Search by name or number',
    type: 'Type',
    everyType: 'Every type',
    caption: 'Registered organisations',
    name: 'Name',
    number: 'Number',
    members: 'Members',
    since: 'Registered on',
    none: 'No organisation matches. Shorten the search or change the type.',
    count_one: '{{count}} organisation',
    count_other: '{{count}} organisations',
    more: 'The first {{shown}} of {{total}}: narrow the search.',
  },
  type: {
    company: 'Company',
    territory: 'Territory',
    association: 'Association',
    platform: 'Platform',
  },
  territories: {
    title: 'Territories',
    lead: 'Each territory of reference is a group of communes (EPCI); its agents read its published figures.',
    caption: 'Open territories',
    open: 'Open a territory',
    opened: 'The territory is open. Its figures appear when the next quarter closes.',
    none: 'No territory is open. Open the first one: companies belong to it by their establishments.',
    jobs: 'Private jobs',
    jobsHint: 'Number of private salaried jobs, to say how much of the territory is covered.',
    jobsUnit: 'jobs',
    jobsWrong: 'Write a whole number of jobs, for example 68,400.',
    source: 'Source of the number of jobs',
    sourceHint: 'For example: Urssaf, 2025.',
    epci: 'Group of communes',
    epciHint: 'The first letters of its name, or its SIREN.',
    epciNone: 'No group matches.',
    epciMissing: 'Choose a group from the list.',
    population: '{{count}} inhabitants',
    pending: 'Opening…',
  },
  absent: 'not reported',
};
