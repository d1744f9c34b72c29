import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the dashboard in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Dashboard',
  firstDay: {
    lead: 'Nothing is counted yet. Three steps lead to the first score.',
    charter: 'Read and sign the charter',
    charterText: 'Six principles, in three minutes. Without it nothing can be declared.',
    company: 'State the size of the company',
    companyText: 'Staff, floor area, purchases: what you open is measured against what you are.',
    commitment: 'Declare a first commitment',
    commitmentText: 'A room lent, hours given, a local purchase: one is enough.',
    done: 'Done',
  },
};
