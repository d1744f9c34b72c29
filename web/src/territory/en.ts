import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the territory's page in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Territory',
  readFor: 'Figures of the group of communes, read for {{name}}.',
  totalsOnly: 'Score and spread are published by group of communes; totals, at every level.',
  quarter: 'Published quarter',
  own: 'Impact score territorial',
  state: {
    tooFewUnits:
      'Fewer than eleven companies have a score: no figure of the territory is published.',
    concentrated: 'One company alone weighs over 40% of a family: no score is published.',
  },
  explained:
    'Each quantity opened against the size of all companies, each counted up to its target at most.',
  median: 'Companies’ median: {{score}}',
  members: '{{count}} companies have a score, {{declaring}} declare',
  coverage: 'About {{share}} of private employment',
  coverageNone: 'Coverage of employment not stated',
  largest: 'The three largest: about {{share}} of staff',
  source: 'Private employment: {{source}}.',
  trend: {
    title: 'Quarter after quarter',
    sentence: 'From {{from}} in {{first}} to {{to}} in {{last}}.',
    none: 'No score is published yet.',
    column: { quarter: 'Quarter', score: 'The territory’s score', median: 'Median' },
    absent: 'not published',
    published: 'published',
  },
  spread: {
    title: 'How the companies are spread',
    sentence:
      'Half of the {{count}} companies lie between {{first}} and {{third}}; the median is {{median}}, rounded to 5 points.',
    hidden: {
      tooFewMembers: 'Hidden: fewer than eleven companies.',
      atOneBound: 'Hidden: half of the companies are at the same bound.',
    },
    column: { what: 'Mark', score: 'Score' },
    first: 'First quartile',
    median: 'Median',
    third: 'Third quartile',
  },
  pillars: {
    title: 'By family',
    column: { pillar: 'Family', points: 'Points of 100' },
    sentence: 'The territory’s points of 100, by family.',
    absent: 'not published',
  },
  volumes: {
    title: 'What is open',
    lead: 'Totals over four quarters, and per 1,000 inhabitants. A total from which a company could be guessed is hidden.',
    hidden: 'hidden: a company could be guessed',
    perThousand: '{{volume}} per 1,000 inhabitants',
    population: '{{count}} inhabitants',
  },
};
