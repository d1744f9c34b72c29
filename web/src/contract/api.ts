import { ApiProblem, problemFrom } from './api-problem';
import { client } from './generated/client.gen';
import { sendSafely } from './send-safely';

client.setConfig({
  baseUrl: '',
  credentials: 'same-origin',
  // The generated client hands over a whole request, never an address.
  fetch: (request) => sendSafely(request as Request),
});

// Sentences come back in the language on screen, not in the browser's.
client.interceptors.request.use((request) => {
  request.headers.set('accept-language', document.documentElement.lang);
  return request;
});

/** What a generated call resolves to. */
interface Outcome<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response?: Response | undefined;
}

/**
 * The data of a call to the API.
 *
 * @throws ApiProblem for every refusal, and with the code `offline` when nothing answered.
 */
export async function answerOf<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const outcome = await call.catch(() => {
    throw new ApiProblem('offline', 0, '');
  });
  if (!outcome.response?.ok) throw problemFrom(outcome.error, outcome.response?.status ?? 0);
  return outcome.data as Data;
}

/** The header that makes a write happen at most once, however often it is sent. */
export function once(idempotencyKey: string): { readonly 'Idempotency-Key': string } {
  return { 'Idempotency-Key': idempotencyKey };
}
