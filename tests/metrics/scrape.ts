/** One series of a scrape: its name, its labels and its value. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a process says of itself in Prometheus' text format. */
export class Scrape {
  private constructor(readonly samples: readonly Sample[]) {}

  /** Reads /metrics of a process. */
  static async of(port: number, host = '127.0.0.1'): Promise<Scrape> {
    const response = await fetch(`http://${host}:${port}/metrics`);
    if (!response.ok) throw new Error(`/metrics answered ${response.status}`);
    const lines = (await response.text()).split('\n').filter((line) => /^\w/.test(line));
    return new Scrape(lines.map(sampleOf));
  }

  /** The sum of the series of a name whose labels fit; 0 where there is none. */
  sum(name: string, labels: Readonly<Record<string, string>> = {}): number {
    return this.samples
      .filter((sample) => sample.name === name)
      .filter((sample) => Object.entries(labels).every(([key, is]) => sample.labels[key] === is))
      .reduce((total, { value }) => total + value, 0);
  }

  /** Whether there is any series of a name. */
  has(name: string): boolean {
    return this.samples.some((sample) => sample.name === name);
  }

  /** Every value of every label. */
  get labelValues(): string[] {
    return [...new Set(this.samples.flatMap(({ labels }) => Object.values(labels)))];
  }
}

function sampleOf(line: string): Sample {
  const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === '') throw new Error(`No sample: ${line}`);
  return {
    name,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
    value: Number(value),
  };
}
