/**
 * What becomes of a write that is sent again under its `Idempotency-Key` and is not answered as it
 * was the first time:
 *
 * - `shownOnce`: it is done once, and the key is read; but its answer held a secret, which is kept
 *   nowhere, so that the second one is refused (`request.answer_not_kept`);
 * - `spentOnce`: what it carries, a mailed link, a code or the session of an account that is erased,
 *   works once and is refused afterwards;
 * - `sameState`: it names the state that it leaves, or only reads, so that twice is as once;
 * - `mailsAgain`: it mails one more link, and opens nothing by itself;
 * - `opensAnother`: it opens one more session, which ends by itself.
 */
export type Repetition = 'shownOnce' | 'spentOnce' | 'sameState' | 'mailsAgain' | 'opensAnother';

/** The writes of the API that do not replay their answer, by method and path; all others do. */
export const NOT_REPLAYED: Readonly<Record<string, Repetition>> = {
  'POST /api/session': 'opensAnother',
  'POST /api/session/second-factor': 'spentOnce',
  'PUT /api/session/organisation': 'sameState',
  'DELETE /api/session': 'sameState',
  'POST /api/account/erasure': 'spentOnce',
  'POST /api/account/second-factor': 'shownOnce',
  'POST /api/account/second-factor/confirmation': 'shownOnce',
  'POST /api/account/second-factor/recovery-codes': 'shownOnce',
  'POST /api/tokens': 'shownOnce',
  'POST /api/password-resets': 'mailsAgain',
  'POST /api/password-resets/completion': 'spentOnce',
  'POST /api/registrations': 'mailsAgain',
  'POST /api/registrations/reading': 'sameState',
  'POST /api/registrations/confirmation': 'spentOnce',
  'POST /api/received-invitation': 'sameState',
  'POST /api/received-invitation/acceptance': 'spentOnce',
  'POST /api/received-invitation/refusal': 'spentOnce',
};
