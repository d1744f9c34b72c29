import type { Draft, DraftPlace } from './draft-place';

/** Keeps what is typed into one form, at each key: sealing takes about a millisecond. */
export class DraftKeeper<Values> {
  private latest: Draft<Values> | null = null;
  private busy = false;
  /** Counts what was forgotten: a draft that was being sealed meanwhile is not kept. */
  private forgotten = 0;

  constructor(
    private readonly place: DraftPlace<Values>,
    private readonly onKept: (savedAt: string) => void,
  ) {}

  keep(draft: Draft<Values>): void {
    this.latest = draft;
    if (!this.busy) void this.write();
  }

  forget(): void {
    this.latest = null;
    this.forgotten += 1;
    this.place.forget();
  }

  private async write(): Promise<void> {
    this.busy = true;
    while (this.latest) {
      const draft = this.latest;
      const { forgotten } = this;
      this.latest = null;
      const sealed = await this.place.seal(draft);
      if (forgotten === this.forgotten && this.place.keep(sealed)) this.onKept(draft.savedAt);
    }
    this.busy = false;
  }
}
