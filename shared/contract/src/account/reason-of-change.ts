import type { PLATFORM_ERASURE_REASONS, TEXT_ERASURE_REASONS } from './erasure-reason';

/** Why a member's role is changed. Closed lists all: the log that keeps them may hold no name. */
export const ROLE_CHANGE_REASONS = [
  'newDuties',
  'memberAsked',
  'givenByMistake',
  'securityIncident',
] as const;

/** Why a member is removed. */
export const REMOVAL_REASONS = [
  'leftOrganisation',
  'memberAsked',
  'accountUnused',
  'givenByMistake',
  'securityIncident',
] as const;

/** Why a colleague's second factor is removed. */
export const FACTOR_REMOVAL_REASONS = ['deviceLost', 'deviceReplaced', 'securityIncident'] as const;

/** Why an invitation is taken back. */
export const INVITATION_REVOCATION_REASONS = [
  'wrongAddress',
  'noLongerNeeded',
  'securityIncident',
] as const;

/** Why somebody who claims a company is not let in. */
export const CLAIM_REFUSAL_REASONS = ['personUnknown', 'otherCompany', 'notMandated'] as const;

/** Why the platform takes a territory from those who have it. */
export const TERRITORY_REVOCATION_REASONS = [
  'agreementEnded',
  'territoryAsked',
  'givenByMistake',
  'securityIncident',
] as const;

/** Any reason of the log of rights. */
export type ReasonOfChange =
  | (typeof ROLE_CHANGE_REASONS)[number]
  | (typeof REMOVAL_REASONS)[number]
  | (typeof FACTOR_REMOVAL_REASONS)[number]
  | (typeof INVITATION_REVOCATION_REASONS)[number]
  | (typeof CLAIM_REFUSAL_REASONS)[number]
  | (typeof TERRITORY_REVOCATION_REASONS)[number]
  | (typeof PLATFORM_ERASURE_REASONS)[number]
  | (typeof TEXT_ERASURE_REASONS)[number];

/** The reasons in words, in both languages. */
export const REASON_NAMES: Readonly<Record<'fr' | 'en', Readonly<Record<ReasonOfChange, string>>>> =
  {
    fr: {
      newDuties: 'Ses missions ont changé',
      memberAsked: 'La personne l’a demandé',
      givenByMistake: 'Accordé par erreur',
      securityIncident: 'Incident de sécurité',
      leftOrganisation: 'A quitté l’organisation',
      accountUnused: 'Le compte ne sert plus',
      deviceLost: 'Téléphone et codes de secours perdus',
      deviceReplaced: 'Téléphone remplacé',
      wrongAddress: 'Envoyée à la mauvaise adresse',
      noLongerNeeded: 'La personne ne viendra plus',
      personUnknown: 'Personne inconnue de l’entreprise',
      otherCompany: 'Appartient à une autre entreprise',
      notMandated: 'N’agit pas pour l’entreprise',
      agreementEnded: 'La convention a pris fin',
      territoryAsked: 'La collectivité l’a demandé',
      personAsked: 'La personne le demande',
      authorityAsked: 'Une autorité le demande',
      namesSomebody: 'Le texte nomme quelqu’un sans raison',
    },
    en: {
      newDuties: 'Their duties changed',
      memberAsked: 'The person asked for it',
      givenByMistake: 'Given by mistake',
      securityIncident: 'Security incident',
      leftOrganisation: 'Left the organisation',
      accountUnused: 'The account is no longer used',
      deviceLost: 'Phone and recovery codes lost',
      deviceReplaced: 'Phone replaced',
      wrongAddress: 'Sent to the wrong address',
      noLongerNeeded: 'The person will not come any more',
      personUnknown: 'Not known to the company',
      otherCompany: 'Belongs to another company',
      notMandated: 'Does not act for the company',
      agreementEnded: 'The agreement ended',
      territoryAsked: 'The territory asked for it',
      personAsked: 'The person asks for it',
      authorityAsked: 'An authority asks for it',
      namesSomebody: 'The text names somebody without a reason',
    },
  };

/** A reason of the log in words; one of a declaration has its own and stays as it is. */
export function reasonInWords(reason: string, language: 'fr' | 'en'): string {
  return (REASON_NAMES[language] as Readonly<Record<string, string>>)[reason] ?? reason;
}
