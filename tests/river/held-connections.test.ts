import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

/** As many windows as one person may follow the scores in. */
const STREAMS_MAX = 20;

/** The api looks after its connections every twenty and thirty seconds. */
const ENDED_WITHIN_MS = 45_000;

describe('connections that hold on', () => {
  let grounds: Grounds;
  let company: TestCompany;
  let manager: Session;
  const streams: AbortController[] = [];

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ company, session: manager } = await openReadyCompany(grounds, 'Voilerie de Kernével'));
  });
  afterAll(async () => {
    for (const stream of streams) stream.abort();
    await grounds.close();
  });

  async function follow(session: Session): Promise<ReadableStream<Uint8Array>> {
    const ends = new AbortController();
    streams.push(ends);
    return session.stream(ends.signal);
  }

  async function halfBody(): Promise<Socket> {
    const { port } = new URL(grounds.apiUrl);
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"email":',
    );
    return socket;
  }

  test('a body that stops in the middle is not waited for, nor a member who left told more', async () => {
    const halves = await Promise.all(Array.from({ length: 20 }, () => halfBody()));
    const cut = halves.map((socket) => once(socket, 'close'));
    const who = await openAccount(grounds);
    await join(grounds, who, company.id, 'contributor');
    const stream = await follow(await Session.signIn(grounds.apiUrl, who));
    const administrator = await signInAs(grounds, 'companyAdministrator', company.id);
    const removed = await administrator.post(`/api/members/${who.userId}/removal`, {
      reason: 'leftOrganisation',
    });
    expect(removed.status).toBe(204);
    const started = Date.now();
    await Promise.all([...cut, readToItsEnd(stream)]);
    expect(Date.now() - started).toBeLessThan(ENDED_WITHIN_MS);
  });

  test('scores are followed in twenty windows, not in more', async () => {
    await Promise.all(Array.from({ length: STREAMS_MAX }, () => follow(manager)));
    const refused = await manager.get<ProblemBody>('/api/score/stream');
    expect([refused.status, refused.body.code]).toEqual([429, 'score.too_many_streams']);
    streams.pop()?.abort();
    const ends = new AbortController();
    streams.push(ends);
    // The api learns that a window was closed a moment after it was.
    const status = await eventually(
      () => statusOfStream(ends.signal),
      (answered) => answered === 200,
    );
    expect(status).toBe(200);
  });

  async function statusOfStream(signal: AbortSignal): Promise<number> {
    const headers = { cookie: manager.cookieHeader };
    const { status } = await fetch(`${grounds.apiUrl}/api/score/stream`, { headers, signal });
    return status;
  }
});

async function readToItsEnd(stream: ReadableStream<Uint8Array>): Promise<void> {
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}
