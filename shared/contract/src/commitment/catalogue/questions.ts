import type { Question } from '../kind';

/** An exclusive loan counts the hours of the agreement, capped by the method. */
export const EXCLUSIVE: Question = {
  key: 'exclusive',
  label: {
    fr: 'Le lieu est prêté en exclusivité (jour et nuit)',
    en: 'The place is lent exclusively (day and night)',
  },
  help: {
    fr: 'Indiquez les heures de la convention ; la méthode compte au plus 2 500 h par m² et par an.',
    en: 'Enter the hours of the agreement; the method counts at most 2,500 h per m² a year.',
  },
};

/** Own time counts less than working time, since the company gives less of it. */
export const TIME_GIVEN: Question = {
  key: 'ownTime',
  label: { fr: 'Sur quel temps ?', en: 'On whose time?' },
  help: {
    fr: 'Le temps personnel compte pour moitié si l’entreprise organise l’action, sinon il ne compte pas.',
    en: 'Own time counts half when the company organises the action, otherwise it does not count.',
  },
  options: [
    { value: 'working', label: { fr: 'Temps de travail', en: 'Working time' } },
    {
      value: 'organised',
      label: {
        fr: 'Temps personnel, action organisée par l’entreprise',
        en: 'Own time, action organised by the company',
      },
    },
    {
      value: 'notOrganised',
      label: { fr: 'Temps personnel, sans l’entreprise', en: 'Own time, without the company' },
    },
  ],
};

/** A service that is paid for is commerce: it counts 0. */
export const PAID_SERVICE: Question = {
  key: 'paidService',
  label: { fr: 'La prestation est facturée', en: 'The service is invoiced' },
  help: {
    fr: 'Une prestation facturée est une vente : elle ne compte pas.',
    en: 'An invoiced service is a sale: it does not count.',
  },
};

/** A reseller's own margin alone is local. */
export const RESELLER: Question = {
  key: 'reseller',
  label: {
    fr: 'Le fournisseur revend sans produire sur place',
    en: 'The supplier resells without producing locally',
  },
  help: {
    fr: 'Seule la marge d’un revendeur reste sur le territoire : la ligne compte à 30 %.',
    en: 'Only a reseller’s margin stays in the territory: the line counts at 30%.',
  },
};

/** Purchases from one's own group stay inside the group. */
export const OWN_GROUP: Question = {
  key: 'ownGroup',
  label: { fr: 'Le fournisseur fait partie de votre groupe', en: 'The supplier is in your group' },
  help: {
    fr: 'Un achat à son propre groupe ne compte pas.',
    en: 'A purchase from one’s own group does not count.',
  },
};
