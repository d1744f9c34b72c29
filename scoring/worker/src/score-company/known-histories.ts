import { readHistory, type History, type Reader } from '@ancrage/ledger/read-as-known';
import { RecentlyUsed } from '@ancrage/series/recently-used';

/** Entries that are kept in memory at most, of all companies: some tens of megabytes. */
const ENTRIES_MAX = 40_000;

/**
 * The ledgers of the companies that were scored last, of which only what was appended since is
 * read. An entry never changes once it is recorded, and a company's are recorded one after the
 * other under its lock: what comes after the last one that is known is all that is missing.
 */
export class KnownHistories {
  private readonly known: RecentlyUsed<History>;

  constructor(entriesMax = ENTRIES_MAX) {
    this.known = new RecentlyUsed(entriesMax, ({ rows }) => rows.length);
  }

  /** Sequence number of a company's last entry that is kept here. */
  lastKnown(companyId: string): number {
    return Number(this.known.get(companyId)?.rows.at(-1)?.seq ?? 0);
  }

  /** A company's whole ledger as it stands now. */
  async read(reader: Reader, companyId: string): Promise<History> {
    const before = this.known.get(companyId);
    const rows = before?.rows ?? [];
    const appended = await readHistory(reader, companyId, this.lastKnown(companyId));
    const history =
      before === undefined
        ? appended
        : { companyId, rows: appended.rows.length === 0 ? rows : [...rows, ...appended.rows] };
    this.known.keep(companyId, history);
    return history;
  }
}
