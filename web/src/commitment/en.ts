import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Words that every screen on commitments shares, in English. */
export const en: TextsLike<typeof fr> = {
  family: {
    spaces: 'Square metres with impact',
    hours: 'Skills and know-how',
    savings: 'Local savings',
    supplyChains: 'Local, low-carbon supply chains',
    culture: 'Local culture and imaginaries',
  },
  familyShort: {
    spaces: 'Square metres',
    hours: 'Skills',
    savings: 'Savings',
    supplyChains: 'Supply chains',
    culture: 'Culture',
  },
  grade: {
    declared: 'Declared',
    documented: 'Documented',
    confirmed: 'Confirmed',
    audited: 'Audited',
  },
  suspended: 'Suspended: contested by a third party',
  untitled: 'Title erased',
  terms: {
    free: 'Free',
    unknown: 'Price not stated: counts as “at cost”',
    paid: 'Paid {{paid}} for a market price of {{market}}',
  },
  reason: {
    label: 'Why?',
    typingError: 'Typing error',
    betterFigure: 'More precise figure',
    declaredTwice: 'Declared twice',
    notDelivered: 'Not delivered',
    other: 'Another reason',
  },
};
