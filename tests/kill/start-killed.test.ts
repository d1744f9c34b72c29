import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_ACCOUNTS } from '@ancrage/demo/accounts';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { ROOT } from '../grounds/grounds';
import { end } from '../grounds/servers';
import { Session } from '../grounds/session';

const MANAGER = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'csrManager');

describe('npm start is cut off and started again', () => {
  let state: string;
  let port: number;
  let running: Started | undefined;

  beforeAll(async () => {
    state = mkdtempSync(join(tmpdir(), 'ancrage-start-'));
    port = await anyFreePort();
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(state, { recursive: true, force: true });
  });

  test('what was acknowledged is there, a second start says so, and nothing is left behind', async () => {
    running = await start(state, port);
    expect(running.output()).toContain('rse@chaudronnerie-rade.example');
    const declared: string[] = [];
    const session = await signIn(running.address);
    for (let hours = 1; hours <= 20; hours += 1) {
      const answer = await session.post<{ commitmentId: string }>(
        '/api/commitments',
        meetingRoom(LAST_QUARTER, hours),
      );
      expect(answer.status).toBe(201);
      declared.push(answer.body.commitmentId);
    }
    await running.kill();

    running = await start(state, port);
    const again = await signIn(running.address);
    const list = await again.get<{ commitments: { id: string }[] }>('/api/commitments');
    const kept = new Set(list.body.commitments.map(({ id }) => id));
    expect(declared.filter((id) => !kept.has(id))).toEqual([]);
    await eventually(
      () => again.get<{ pending: boolean }>('/api/score/dashboard'),
      ({ body }) => !body.pending,
    );

    const second = launch(state, port);
    await new Promise((resolve) => second.child.once('exit', resolve));
    expect(second.child.exitCode).toBe(0);
    expect(second.output()).toContain('déjà lancé');

    const pids = processesOf(state);
    expect(pids.length).toBeGreaterThan(2);
    await running.stop();
    expect(running.child.exitCode).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    running = undefined;
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  output(): string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function start(state: string, port: number): Promise<Started> {
  const { child, output } = launch(state, port);
  const address = await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`It ended:\n${output()}`);
      return /(http:\/\/localhost:\d+)\s*$/m.exec(output())?.[1] ?? '';
    },
    (found) => found !== '',
    170_000,
  );
  return {
    child,
    address,
    output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

function launch(state: string, port: number) {
  const child = spawn(process.execPath, [join(ROOT, 'infra/launcher/start.mjs')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: state,
      ANCRAGE_STATE: state,
      PORT: String(port),
      CI: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => (text += chunk.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { child, output: () => text };
}

function signIn(address: string): Promise<Session> {
  if (!MANAGER) throw new Error('The demonstration has no CSR manager');
  return Session.signIn(address, MANAGER);
}

/** The processes that the start has written down as its own. */
function processesOf(state: string): number[] {
  const text = readFileSync(join(state, 'run.json'), 'utf8');
  return [...text.matchAll(/"pid":\s*(\d+)/g)].map(([, pid]) => Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
