import { readHistory, type History, type Reader } from '@ancrage/ledger/read-as-known';

/** Entries that are kept in memory at most, of all companies: some tens of megabytes. */
const ENTRIES_MAX = 40_000;

/**
 * The ledgers of the companies that were scored last, of which only what was appended since is
 * read. An entry never changes once it is recorded, and a company's are recorded one after the
 * other under its lock: what comes after the last one that is known is all that is missing.
 */
export class KnownHistories {
  /** In the order in which they were last asked for. */
  private readonly known = new Map<string, History>();
  private entries = 0;

  constructor(private readonly entriesMax = ENTRIES_MAX) {}

  /** A company's whole ledger as it stands now. */
  async read(reader: Reader, companyId: string): Promise<History> {
    const before = this.known.get(companyId);
    const rows = before?.rows ?? [];
    const appended = await readHistory(reader, companyId, Number(rows.at(-1)?.seq ?? 0));
    const history =
      before === undefined
        ? appended
        : { companyId, rows: appended.rows.length === 0 ? rows : [...rows, ...appended.rows] };
    this.keep(history);
    return history;
  }

  private keep(history: History): void {
    this.forget(history.companyId);
    if (history.rows.length > this.entriesMax) return;
    this.known.set(history.companyId, history);
    this.entries += history.rows.length;
    for (const companyId of this.known.keys()) {
      if (this.entries <= this.entriesMax) return;
      this.forget(companyId);
    }
  }

  private forget(companyId: string): void {
    this.entries -= this.known.get(companyId)?.rows.length ?? 0;
    this.known.delete(companyId);
  }
}
