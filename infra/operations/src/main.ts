import { Command, CommanderError } from 'commander';
import { backup } from './backup';
import { administratorAddress } from './database-address';
import { exportRoots, verifyLedger, verifyProof } from './ledger-commands';
import { printProgress, publishMethod, putInForce, recompute } from './method-commands';
import { restore } from './restore';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Commands for whoever runs Ancrage; see --help. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function program(): Command {
  const command = new Command('operate')
    .description('Keeps, brings back and verifies what companies declared.')
    .addHelpText(
      'after',
      '\nThe database is that of DATABASE_URL, else the embedded one while Ancrage runs.',
    )
    .exitOverride();
  command
    .command('backup')
    .description('write everything that is kept, as one instant knew it, to a new folder')
    .requiredOption('-o, --out <folder>', 'a folder that does not exist yet')
    .action(async ({ out }: { out: string }) => {
      const { tables, takenAt } = await backup(administratorAddress(process.env), out);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      print(`${rows} rows of ${tables.length} tables, as of ${takenAt}, in ${out}`);
    });
  command
    .command('restore')
    .description('bring a backup back into a database that nobody uses yet, and verify it')
    .requiredOption('-f, --from <folder>', 'the folder of the backup')
    .action(async ({ from }: { from: string }) => {
      const restored = await restore(administratorAddress(process.env), from);
      const broken =
        restored.brokenChains.length + restored.changedTexts.length + restored.brokenAnchors.length;
      print(
        `Restored as of ${restored.manifest.takenAt}; the ledger ${broken === 0 ? 'verifies' : 'is BROKEN: run npm run ledger:verify'}.`,
      );
      if (broken > 0) process.exitCode = 1;
    });
  command
    .command('verify')
    .description('verify every chain and every daily root; name what is broken first')
    .option('-r, --roots <file>', 'hold the ledger against roots that were handed out')
    .option('-p, --proof <file>', 'check a proof of inclusion instead, without the database')
    .action(async ({ roots, proof }: { roots?: string; proof?: string }) => {
      const holds =
        proof === undefined
          ? await verifyLedger(administratorAddress(process.env), roots, print)
          : verifyProof(proof, roots, print);
      if (!holds) process.exitCode = 1;
    });
  command
    .command('roots')
    .description('export the daily Merkle roots, for whoever keeps them elsewhere')
    .option('-o, --out <file>', 'where to write them; else they are printed')
    .action(({ out }: { out?: string }) =>
      exportRoots(administratorAddress(process.env), out, print),
    );
  command.addCommand(methodCommand());
  return command;
}

function methodCommand(): Command {
  const method = new Command('method')
    .description('publish a method, put it in force, recompute every company with it')
    .exitOverride();
  method
    .command('publish')
    .argument('<file>', 'the document of the method (JSON)')
    .description('publish a method; it never changes afterwards')
    .action((file: string) => publishMethod(administratorAddress(process.env), file, print));
  method
    .command('adopt')
    .argument('<version>')
    .requiredOption('-f, --from <quarter>', 'first quarter that it counts for, not closed yet')
    .description('put a published method in force')
    .action((version: string, { from }: { from: string }) =>
      putInForce(administratorAddress(process.env), version, from, print),
    );
  method
    .command('recompute')
    .argument('<version>')
    .requiredOption('--first <quarter>', 'first quarter')
    .requiredOption('--last <quarter>', 'last quarter')
    .description('compute every company under a published method, beside the scores that stand')
    .action((version: string, { first, last }: { first: string; last: string }) =>
      recompute(administratorAddress(process.env), { method: version, first, last }, print),
    );
  method
    .command('progress')
    .description('how far the recomputations are')
    .action(() => printProgress(administratorAddress(process.env), print));
  return method;
}
