import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '@ancrage/demo/seeded-random';
import type { TestCompany } from '../../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../../grounds/declarations';
import type { Answer, Session } from '../../grounds/session';

/** A write that a client sent: what it asked, and what it was told. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** Stands in the title of a declaration, by which it is found again. */
  readonly title: string | null;
  /** Null while nobody knows whether it was done. */
  answer: Answer<Told> | null;
}

interface Told {
  readonly commitmentId?: string;
  readonly version?: number;
  readonly realisations?: readonly { readonly id: string; readonly entryId: string }[];
  readonly entryId?: string;
}

/** A line that a client may correct or withdraw, with the entry that stands. */
interface Line {
  readonly id: string;
  entryId: string;
}

const ATTEMPTS = 200;

/**
 * A member who declares, corrects, withdraws and reads without a pause. What is not answered is
 * sent again under its key until it is, save a few that are given up: nobody knows their fate.
 */
export class StormClient {
  readonly sent: Sent[] = [];
  /** What it saw that must not be: a score that went back, another company's line. */
  readonly seenWrong: string[] = [];
  private readonly lines: Line[] = [];
  private readonly versions = new Map<string, number>();

  constructor(
    readonly company: TestCompany,
    readonly session: Session,
    private readonly name: string,
    private readonly random: SeededRandom,
  ) {}

  /** Works until told to stop, and finishes what it has begun. */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const what = this.random.next();
      if (what < 0.45) await this.declare();
      else if (what < 0.65) await this.correct();
      else if (what < 0.75) await this.withdraw();
      else await this.read();
      await pause(this.random.integer(0, 60));
    }
  }

  private async declare(): Promise<void> {
    const title = `${this.name} ${this.sent.length} ${randomUUID()}`;
    const body = { ...meetingRoom(LAST_QUARTER, this.random.integer(1, 40)), title };
    const answer = await this.send('/api/commitments', body, title);
    for (const line of answer?.body.realisations ?? []) this.lines.push({ ...line });
  }

  private async correct(): Promise<void> {
    const line = this.lines[this.random.integer(0, this.lines.length - 1)];
    if (!line) return;
    const [delivered] = meetingRoom(LAST_QUARTER, this.random.integer(1, 40)).realisations;
    const body = { replaces: line.entryId, reason: 'betterFigure', ...delivered };
    const answer = await this.send(`/api/realisations/${line.id}/corrections`, body, null);
    const replaced = answer?.body.realisations?.find(({ id }) => id === line.id)?.entryId;
    if (replaced !== undefined) line.entryId = replaced;
    // Nobody knows which entry stands now.
    else this.lines.splice(this.lines.indexOf(line), 1);
  }

  private async withdraw(): Promise<void> {
    const line = this.lines.shift();
    if (!line) return;
    const body = { replaces: line.entryId, reason: 'notDelivered' };
    await this.send(`/api/realisations/${line.id}/withdrawal`, body, null);
  }

  /** A crash of the database may take back the scores of its last moments (ADR 0066). */
  forgetScores(): void {
    this.versions.clear();
  }

  private async read(): Promise<void> {
    try {
      const view = await dashboard(this.session, LAST_QUARTER);
      const version = view.score?.version;
      const before = this.versions.get(LAST_QUARTER) ?? -1;
      if (version === undefined) return;
      if (version < before) this.seenWrong.push(`a score went from ${before} back to ${version}`);
      this.versions.set(LAST_QUARTER, Math.max(before, version));
    } catch {
      // A read that failed says nothing.
    }
  }

  /** Null where it was given up without an answer, or refused. */
  private async send(path: string, body: object, title: string | null) {
    const one: Sent = { key: randomUUID(), path, body, title, answer: null };
    this.sent.push(one);
    const patience = this.random.chance(0.1) ? 1 : ATTEMPTS;
    for (let attempt = 0; attempt < patience; attempt += 1) {
      const answer = await sendOnce(this.session, one);
      if (answer !== null) {
        one.answer = answer;
        return answer.status < 300 ? answer : null;
      }
      await pause(100);
    }
    return null;
  }
}

/** Sends a write under its key; null where no answer tells what became of it. */
export async function sendOnce(session: Session, one: Sent): Promise<Answer<Told> | null> {
  try {
    const answer = await session.post<Told>(one.path, one.body, one.key);
    return answer.status >= 500 || answer.status === 429 ? null : answer;
  } catch {
    return null;
  }
}
