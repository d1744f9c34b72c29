import { refuse } from './problem-exception';

/**
 * Writes of a company that hold a connection at once. Its ledger takes them one by one: the second
 * is there when the first commits, and more would only fill the pool that all companies share.
 */
const AT_ONCE = 2;

/** How long a write waits for its turn, before it holds anything. */
const WAITS_MS = 5000;

interface Turns {
  atWork: number;
  readonly waiting: Set<() => void>;
}

/** Lets each company have its share of the connections, and no more. */
export class CompanyTurns {
  private readonly companies = new Map<string, Turns>();

  /**
   * Runs a write when it is its turn among those of its company.
   *
   * @throws `request.unavailable` when its turn does not come in time: nothing was begun.
   */
  async take<Answer>(companyId: string, write: () => Promise<Answer>): Promise<Answer> {
    const turns = this.companies.get(companyId) ?? { atWork: 0, waiting: new Set() };
    this.companies.set(companyId, turns);
    if (turns.atWork < AT_ONCE) turns.atWork += 1;
    else if (!(await handedOver(turns))) return refuse('request.unavailable');
    try {
      return await write();
    } finally {
      const [next] = turns.waiting;
      if (next) next();
      else turns.atWork -= 1;
      if (turns.atWork === 0) this.companies.delete(companyId);
    }
  }
}

/** Waits until another write hands its turn over; false when none did in time. */
function handedOver({ waiting }: Turns): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isHandedOver: boolean) => {
      clearTimeout(late);
      waiting.delete(take);
      resolve(isHandedOver);
    };
    const take = () => end(true);
    const late = setTimeout(() => end(false), WAITS_MS);
    waiting.add(take);
  });
}
