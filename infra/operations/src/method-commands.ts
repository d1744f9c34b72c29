import { readFileSync } from 'node:fs';
import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { isQuarter } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { adoptMethod } from '@ancrage/ledger/adopt-method';
import { askRecomputation, readRecomputations } from '@ancrage/ledger/recomputation';

type Print = (line: string) => void;

async function withDatabase<T>(
  databaseUrl: string,
  work: (source: Awaited<ReturnType<typeof connect>>) => Promise<T>,
): Promise<T> {
  const source = await connect({ url: databaseUrl, application: 'ancrage-method' });
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/**
 * Publishes a method: from then on it can be computed with, and never changes. It is in force only
 * once it is adopted.
 *
 * @throws MethodRefused where the document is wrong; Error where its version has another content.
 */
export async function publishMethod(databaseUrl: string, file: string, print: Print) {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { version } = parseMethod(document);
  const hash = methodHash(document);
  await withDatabase(databaseUrl, async (source) => {
    await source.query(
      `INSERT INTO ancrage.method (version, hash, document) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [version, hash, JSON.stringify(document)],
    );
    const [kept] = await source.query<{ hash: string }[]>(
      'SELECT hash FROM ancrage.method WHERE version = $1',
      [version],
    );
    if (kept?.hash !== hash) {
      throw new Error(
        `Version ${version} is published with other content, or this content under another ` +
          'version. Give the document a new version.',
      );
    }
    print(`Method ${version} is published: ${hash}`);
  });
}

/** Puts a published method in force; see `adoptMethod`. */
export async function putInForce(
  databaseUrl: string,
  version: string,
  fromQuarter: string,
  print: Print,
) {
  refuseNoQuarter(fromQuarter);
  await withDatabase(databaseUrl, (source) =>
    adoptMethod(source, version, fromQuarter, civilDateInParis(new Date())),
  );
  print(`Method ${version} counts from ${fromQuarter} on.`);
}

/** Asks for every company's scores under a published method. */
export async function recompute(
  databaseUrl: string,
  asked: { readonly method: string; readonly first: string; readonly last: string },
  print: Print,
) {
  refuseNoQuarter(asked.first);
  refuseNoQuarter(asked.last);
  await withDatabase(databaseUrl, async (source) => {
    const { method: methodVersion, first: firstQuarter, last: lastQuarter } = asked;
    const id = await askRecomputation(source, { methodVersion, firstQuarter, lastQuarter });
    if (id === null) throw new Error(`No method is published under "${methodVersion}".`);
    print(`Asked for: ${id}. Follow it with npm run method -- progress`);
  });
}

/** Prints how far the recomputations are. */
export async function printProgress(databaseUrl: string, print: Print) {
  const all = await withDatabase(databaseUrl, readRecomputations);
  if (all.length === 0) print('Nothing was ever recomputed as a whole.');
  for (const one of all) {
    const far = one.total === null ? 'not begun' : `${one.done} of ${one.total} companies`;
    const end =
      one.finishedAt !== null
        ? `, finished ${one.finishedAt}`
        : one.expectedEnd !== null
          ? `, expected to end ${one.expectedEnd}`
          : '';
    print(`${one.methodVersion}, ${one.firstQuarter} to ${one.lastQuarter}: ${far}${end}`);
  }
}

function refuseNoQuarter(text: string): void {
  if (!isQuarter(text)) throw new Error(`"${text}" is no quarter; write it as 2027-Q1.`);
}
