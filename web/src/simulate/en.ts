import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of what would move the score, in English. */
export const en: TextsLike<typeof fr> = {
  title: 'What would move it next',
  lead: 'One step at a time, by what it would add to the score of this quarter.',
  waiting: 'The scoring engine is working out the next steps…',
  counting: 'A declaration is being counted; the next steps come with the score.',
  failed: 'The next steps could not be worked out here.',
  retry: 'Try again',
  nothing:
    'No single step adds to the score any more: all that counts is proved and at its target.',
  prove: 'Have “{{title}}” confirmed',
  proveWhy: 'by its beneficiary, a bank or a public body',
  open: {
    time: 'Open {{quantity}} more',
    money: 'Put in {{quantity}} more',
    people: 'Involve {{quantity}} more',
  },
  answer: 'Answer: {{quantity}}, for instance',
  between: 'between {{low}} and {{high}}',
  points: '{{gain}} points',
  unnamed: 'a commitment',
  whatIf: {
    title: 'What if…',
    lead: 'Each slider goes from nothing more to the indicator’s target; delivered this quarter, free of charge, proved by a document.',
    now: 'Score today',
    then: 'Simulated score',
    unmoved: 'Move a slider to see the score change.',
    difference: '{{difference}} (between {{low}} and {{high}})',
    interval: 'between {{low}} and {{high}}',
    more: '{{quantity}} more',
    none: 'nothing more',
    reset: 'Reset all',
    noRoom: 'All indicators are at their target: nothing more would count.',
    note: 'A simulation: nothing is recorded.',
  },
};
