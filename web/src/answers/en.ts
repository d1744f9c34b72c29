import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the answers in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Answers',
  lead: 'What has no quantity still has an answer: 0, not applicable, or not reported. The three count differently.',
  quarter: 'Quarter',
  progress: '{{given}} of {{total}} indicators have an answer.',
  caption: 'The quarter’s answers, by indicator',
  column: { indicator: 'Indicator', answer: 'Answer', reason: 'Reason' },
  answerOf: 'Answer: {{indicator}}',
  reasonOf: 'Reason: {{indicator}}',
  answer: {
    quantity: 'Quantity declared',
    zero: '0: nothing this quarter',
    notApplicable: 'Not applicable',
    notReported: 'Not reported',
  },
  chooseReason: 'Choose a reason',
  doesNotHold: 'Does not hold on the size stated: counts as not reported.',
  saved: 'Recorded: {{indicator}}.',
  declare: 'Declare a quantity',
};
