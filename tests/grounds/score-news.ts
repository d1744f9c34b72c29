import { once, EventEmitter } from 'node:events';
import { SCORE_COMPANY, type ScoreLanded } from '@ancrage/contract/message/score-company';
import { expect } from '@jest/globals';
import type { Session } from './session';

/** How long a score may take before the measurement is given up. */
const LANDS_WITHIN_MS = 60_000;

/** What an open dashboard hears of its company's scores. */
export class ScoreNews {
  private readonly ending = new AbortController();
  private readonly heard = new EventEmitter();
  private readonly versions = new Map<string, number>();

  /** Opens the stream as the browser does, and waits until it is open. */
  static async of(session: Session): Promise<ScoreNews> {
    const news = new ScoreNews();
    const stream = await session.stream(news.ending.signal);
    void news.listen(stream).catch(() => undefined);
    return news;
  }

  /** Waits for the news that a quarter's score of this version or a later one has landed. */
  async landed(quarter: string, version: number): Promise<void> {
    const signal = AbortSignal.timeout(LANDS_WITHIN_MS);
    while ((this.versions.get(quarter) ?? 0) < version) {
      await once(this.heard, SCORE_COMPANY, { signal });
    }
  }

  close(): void {
    this.ending.abort();
  }

  private async listen(stream: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of stream.pipeThrough(new TextDecoderStream() as never)) {
      text += chunk as unknown as string;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) this.hear(event);
    }
  }

  private hear(event: string): void {
    const data = /^data: (\{.*\})$/m.exec(event)?.[1];
    if (data === undefined) return;
    const { landed } = JSON.parse(data) as Pick<ScoreLanded, 'landed'>;
    expect(landed.length).toBeGreaterThan(0);
    for (const { quarter, version } of landed) this.versions.set(quarter, version);
    this.heard.emit(SCORE_COMPANY);
  }
}
