import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { analyse } from './analyse';
import type { Asked, Writer } from './command';
import { asksForCompany, explainCompany, scoreCompany } from './company-score';
import { compare } from './compare';
import { compute } from './compute';
import { explain } from './explain';
import { EXIT, Refusal, refusalOf } from './refusal';
import { sensitivity, type SensitivityAsked } from './sensitivity';
import { validate } from './validate';
import { verify } from './verify';

const WRITER: Writer = {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
};

const AFTER_HELP = `
Exit codes:
  0  done
  1  verify: the dossier differs, at the place that is named
  2  the command line is wrong
  3  the method is refused; each line names a path in the document
  4  the data are refused, or have no such figure
  5  a file cannot be read or written
  70 a fault of the command itself

Data are CSV with a header: a row per unit (and period), an empty cell where a figure is missing.
For a method over declarations they are JSON: the inputs of a company's quarter, or a list of them.
scoring/README.md works through an example.`;

/** The command line; see --help. */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever reads our lines may go away, as head does.
  process.stdout.on('error', () => undefined);
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitOf(error);
  }
}

function program(): Command {
  const command = new Command('score')
    .description('Composite indicators from a method as data: compute, explain, compare, verify.')
    .usage('[command] --method METHOD.json --data DATA.csv [--units UNITS.csv] [options]')
    .option('-m, --method <file>', 'the document of the index (JSON)')
    .option('-d, --data <file>', 'the figures of the units (CSV)')
    .option(
      '-u, --units <file>',
      'groups and sizes of the units, where the data have them not (CSV)',
    )
    .option('-o, --out <file>', 'where to write the result: .json, or .csv for rows')
    .option('-t, --top <count>', 'lines of a printed list', count, 20)
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .allowExcessArguments()
    .action((asked: Asked, own: Command) => {
      const [unknown] = own.args;
      if (unknown === undefined) return scores(asked);
      throw new Refusal(EXIT.usage, `There is no command ${unknown}; see --help.`);
    });
  const under = (name: string, description: string): Command =>
    command.command(name).description(description).exitOverride();
  under('compute', 'scores and ranks (what no command does)').action((_, own: Command) =>
    scores(own.optsWithGlobals<Asked>()),
  );
  under('validate', 'is the document a method, and are its columns there?').action(
    (_, own: Command) => validate(own.optsWithGlobals<Asked>(), WRITER),
  );
  under('explain', 'what made a unit’s score; --out writes the dossier of the unit')
    .argument('<unit>', 'the unit’s code')
    .option('-p, --period <period>', 'its period, in a panel')
    .action((unit: string, _, own: Command) => {
      const asked = own.optsWithGlobals<Asked & { period?: string }>();
      return asksForCompany(asked)
        ? explainCompany(unit, asked, WRITER)
        : explain(unit, asked, WRITER);
    });
  under('compare', 'ranks and scores of two methods on the same data')
    .argument('<other>', 'the other method (JSON)')
    .action((other: string, _, own: Command) =>
      compare(other, own.optsWithGlobals<Asked>(), WRITER),
    );
  under('analyse', 'statistics, correlations, consistency, weights, what each node decides').action(
    (_, own: Command) => analyse(own.optsWithGlobals<Asked>(), WRITER),
  );
  under('sensitivity', 'draws the method’s choices: intervals of ranks, which choice decides')
    .option('-r, --replicates <count>', 'runs; the method’s own number unless said', count)
    .option('--rows <count>', 'rows of the variance-based design; 0 for none', count, 500)
    .option('--seed <text>', 'another seed than the method’s')
    .action((_, own: Command) => sensitivity(own.optsWithGlobals<SensitivityAsked>(), WRITER));
  under('verify', 'recomputes a dossier; exits 1 at the first digit that differs')
    .argument('<dossier>', 'what --out wrote, or a company’s dossier (JSON)')
    .action((dossier: string) => verify(dossier, WRITER));
  return command;
}

/** By the form of the method: of a company's inputs, or of a table's units. */
function scores(asked: Asked): void | Promise<void> {
  return asksForCompany(asked) ? scoreCompany(asked, WRITER) : compute(asked, WRITER);
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('give a whole number');
}

function exitOf(error: unknown): number {
  // Commander has said already what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const refusal = refusalOf(error);
  if (refusal === null) {
    WRITER.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  }
  WRITER.warn(refusal.message);
  return refusal.exit;
}
