import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openTenants, type Tenant } from '../isolation/two-tenants';
import { routes, type Route } from '../openapi/document';
import { Callers } from './callers';
import { undescribed } from './conformity';
import { AlteredWrites, type DrawnWrite } from './altered-writes';
import { requestsOf, type FuzzRequest, type KnownIds } from './requests';
import { hangUp, sendRaw, type RawAnswer } from './send';

/** Requests of a run: 5,000 with every test, as many as wished in a long one. */
const REQUESTS = Number(process.env.ANCRAGE_FUZZ ?? 5000);

const SEED = Number(process.env.ANCRAGE_FUZZ_SEED ?? Date.now() % 1_000_000_000);

/** Drawn and held in memory at a time. */
const BATCH = 500;

const AT_ONCE = 12;

/** More kinds of fault than anybody reads at once. */
const FAULTS_MAX = 40;

/** A route weighs less where each request costs a password's hash or ends its caller's session. */
const SELDOM = /password|POST \/api\/session$|second-factor|DELETE \/api\/(session|account)/;

describe('requests that are drawn from the description', () => {
  let grounds: Grounds;
  let tenants: Tenant[];
  let callers: Callers;
  let writes: AlteredWrites;
  const met = new Map<string, number>();
  const faults = new Map<string, string>();

  beforeAll(async () => {
    process.stdout.write(`fuzz: ${REQUESTS} requests, ANCRAGE_FUZZ_SEED=${SEED}\n`);
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    tenants = await openTenants(grounds, ['Forges du Blavet', 'Forges du Scorff']);
    callers = await Callers.open(grounds, tenants);
    writes = await AlteredWrites.open(grounds);
  });
  afterAll(async () => {
    hangUp();
    await writes.close();
    await grounds.close();
  });

  test(
    'are all answered as it says: never a 5xx, no undescribed status, media type or shape',
    async () => {
      const drawn = drawing();
      for (let done = 0; done < REQUESTS; done += BATCH) {
        const count = Math.min(BATCH, REQUESTS - done);
        const batch = fc.sample(drawn, { seed: SEED + done, numRuns: count });
        await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(batch)));
        // Attempts are counted by account too: what a batch used up is no obstacle to the next.
        await grounds.owner.query('DELETE FROM ancrage.sign_in_attempt');
      }
      report();
      if (faults.size > 0) process.stdout.write(errorsLogged(grounds.api.log));
      expect([...faults.values()]).toEqual([]);
      expect(grounds.api.ended).toBe(false);
      expect(grounds.api.log).not.toMatch(/"level":60|unhandled/i);
      const answered = [...met.values()].reduce((sum, count) => sum + count, 0);
      expect(answered).toBe(REQUESTS);
      // A generator whose requests are all refused at the door would prove nothing.
      expect(accepted()).toBeGreaterThan(REQUESTS / 12);
    },
    60_000 + REQUESTS * 60,
  );

  function drawing(): Arbitrary<FuzzRequest | DrawnWrite> {
    const ids = knownIds(tenants);
    return fc.oneof(
      ...routes().map((route) => ({
        weight: SELDOM.test(route.name) ? 1 : 6,
        arbitrary: requestsOf(route, callers.drawnFor(route), ids),
      })),
      ...routes()
        .filter(({ method }) => method !== 'GET')
        .map((route) => ({ weight: 2, arbitrary: AlteredWrites.of(route, ids.all) })),
    );
  }

  async function sendAll(batch: (FuzzRequest | DrawnWrite)[]): Promise<void> {
    for (let drawn = batch.pop(); drawn; drawn = batch.pop()) {
      if ('target' in drawn) await sendOne(drawn);
      else writes.answered(drawn, await sendOne(await writes.requestOf(drawn)));
    }
  }

  async function sendOne(drawn: FuzzRequest): Promise<number> {
    const route = routes().find(({ name }) => name === drawn.route) as Route;
    let answer: RawAnswer;
    try {
      answer = await sendRaw(grounds.apiUrl, drawn, {
        'x-forwarded-for': anyAddress(),
        ...callers.credentialsOf(drawn.caller),
      });
    } catch (error) {
      keep(`${drawn.route}: no answer`, String(error), drawn);
      return 0;
    }
    const key = `${drawn.route} ${answer.status}`;
    met.set(key, (met.get(key) ?? 0) + 1);
    // An address that means another route, such as one without its identifier, is of none.
    const strayed = route.path.includes('{id}') && /\/(%2E|\.)*(\/|\?|$)/i.test(drawn.target);
    if (!strayed) {
      for (const fault of undescribed(route, answer)) {
        keep(`${drawn.route} ${fault.slice(0, 60)}`, fault, drawn);
      }
    }
    if (answer.status === 401 && !('authorization' in drawn.headers)) {
      await callers.renew(drawn.caller);
    }
    // A setting that was drawn would keep out everybody who comes after.
    if (answer.body.includes('session.second_factor_demanded')) await callers.letIn();
    return answer.status;
  }

  function keep(kind: string, fault: string, drawn: FuzzRequest): void {
    if (faults.has(kind) || faults.size >= FAULTS_MAX) return;
    faults.set(kind, `${fault}\n  to repeat: ${JSON.stringify(drawn)}`);
  }

  function accepted(): number {
    return [...met].reduce((sum, [key, count]) => sum + (/ 2\d\d$/.test(key) ? count : 0), 0);
  }

  function wasAnswered(route: string, kind: number): boolean {
    return [...met.keys()].some((key) => key.startsWith(`${route} ${kind}`));
  }

  function report(): void {
    const byStatus = new Map<string, number>();
    for (const [key, count] of met) {
      const status = key.slice(-3);
      byStatus.set(status, (byStatus.get(status) ?? 0) + count);
    }
    process.stdout.write(`fuzz: ${JSON.stringify(Object.fromEntries([...byStatus].sort()))}\n`);
    const never = routes().filter(({ name }) => ![2, 3].some((kind) => wasAnswered(name, kind)));
    process.stdout.write(`fuzz: never accepted: ${never.map(({ name }) => name).join(', ')}\n`);
  }
});

/** What an address calls the things whose identifiers a tenant knows. */
const KINDS = {
  commitments: 'commitmentId',
  realisations: 'realisationId',
  evidence: 'evidenceId',
  imports: 'importId',
  members: 'memberId',
  invitations: 'invitationId',
  claims: 'claimId',
  tokens: 'tokenId',
} as const;

function knownIds(tenants: readonly Tenant[]): KnownIds {
  const all = tenants.flatMap((tenant) =>
    Object.values(tenant).filter((value): value is string => typeof value === 'string'),
  );
  const of = Object.entries(KINDS).map(([kind, field]) => [
    kind,
    tenants.map((tenant) => tenant[field]),
  ]);
  return { all, of: Object.fromEntries(of) as KnownIds['of'] };
}

/** What the process wrote of its own errors, the first of them. */
function errorsLogged(log: string): string {
  const lines = log.split('\n').filter((line) => line.includes('"err":'));
  return `${lines
    .slice(0, 20)
    .map((line) => line.slice(0, 1500))
    .join('\n')}\n`;
}

/** Somebody on another network each time, so that what is limited by address is no obstacle. */
function anyAddress(): string {
  const part = () => 1 + Math.floor(Math.random() * 254);
  return `10.${part()}.${part()}.${part()}`;
}
