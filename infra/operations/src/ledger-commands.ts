import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from '@ancrage/database/connect';
import {
  holdsInclusion,
  INCLUSION_PROOF_FORMAT,
  type InclusionProof,
} from '@ancrage/ledger/inclusion-proof';
import { verifyChain } from '@ancrage/ledger/verify-chain';
import { readRoots, verifyRoots } from '@ancrage/ledger/verify-roots';
import { verifyTexts } from '@ancrage/ledger/verify-texts';

/** A root as it is handed out. */
interface HandedOutRoot {
  readonly day: string;
  readonly companies: number;
  readonly entries: number;
  /** Hexadecimal. */
  readonly root: string;
}

/**
 * Verifies every chain, every text and every daily root, and says what is broken first.
 *
 * @param rootsFile An export of the roots that lies elsewhere, to hold the ledger against.
 * @returns Whether all of it verifies.
 */
export async function verifyLedger(
  databaseUrl: string,
  rootsFile: string | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const handedOut = rootsFile === undefined ? [] : readHandedOut(rootsFile);
  const source = await connect({ url: databaseUrl, application: 'ancrage-verify' });
  try {
    const links = await verifyChain(source);
    for (const { companyId, seq, reason } of links) {
      print(`broken: company ${companyId}, entry ${seq}: ${REASONS[reason]}`);
    }
    const texts = await verifyTexts(source);
    for (const { companyId, seq } of texts) {
      print(`broken: company ${companyId}, entry ${seq}: its words are not those recorded`);
    }
    const anchors = await verifyRoots(
      source,
      new Map(handedOut.map(({ day, root }) => [day, root])),
    );
    for (const anchor of anchors) {
      print(
        anchor.reason === 'head'
          ? `broken: company ${anchor.companyId}, entry ${anchor.seq}: not the one anchored on ${anchor.day}`
          : `broken: the root of ${anchor.day} is not what the heads give`,
      );
    }
    const holds = links.length === 0 && texts.length === 0 && anchors.length === 0;
    const [counted] = await source.query<{ companies: string; entries: string }[]>(
      `SELECT (SELECT count(*) FROM ancrage.ledger_head) AS companies,
         (SELECT count(*) FROM ancrage.ledger_entry) AS entries`,
    );
    const roots = await readRoots(source);
    print(
      `${counted?.entries} entries of ${counted?.companies} companies, ${roots.length} daily roots` +
        `${handedOut.length > 0 ? ` (${handedOut.length} handed out)` : ''}: ` +
        `${holds ? 'whole' : 'BROKEN'}`,
    );
    return holds;
  } finally {
    await source.destroy();
  }
}

/** Writes the daily roots for whoever keeps them elsewhere: a notary, an auditor, a newspaper. */
export async function exportRoots(
  databaseUrl: string,
  file: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  const source = await connect({ url: databaseUrl, application: 'ancrage-roots' });
  try {
    const roots: HandedOutRoot[] = (await readRoots(source)).map((one) => ({
      ...one,
      root: one.root.toString('hex'),
    }));
    const text = `${JSON.stringify(roots, null, 2)}\n`;
    if (file === undefined) return print(text.trimEnd());
    writeFileSync(file, text);
    print(`${roots.length} roots written to ${file}`);
  } finally {
    await source.destroy();
  }
}

/**
 * Checks a proof of inclusion with no database: its steps against its root, and its root against
 * those that were handed out, where a file of them is given.
 *
 * @returns Whether it holds.
 * @throws Error for a file that is no proof, or a day of which no root was handed out.
 */
export function verifyProof(
  proofFile: string,
  rootsFile: string | undefined,
  print: (line: string) => void,
): boolean {
  const proof = readProof(proofFile);
  const roots = rootsFile === undefined ? null : readHandedOut(rootsFile);
  const handedOut = roots?.find(({ day }) => day === proof.day)?.root;
  if (roots && handedOut === undefined) {
    throw new Error(`"${rootsFile}" holds no root of ${proof.day}.`);
  }
  const holds = holdsInclusion(proof, handedOut);
  print(
    holds
      ? `${proof.seq} entries of company ${proof.companyId} are under the root of ${proof.day}` +
          (roots ? ', as it was handed out' : '')
      : `broken: the proof does not lead to the root of ${proof.day}`,
  );
  return holds;
}

function readProof(file: string): InclusionProof {
  const proof: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isProof = (one: unknown): one is InclusionProof =>
    typeof one === 'object' &&
    one !== null &&
    'format' in one &&
    one.format === INCLUSION_PROOF_FORMAT;
  if (!isProof(proof)) {
    throw new Error(`"${file}" is no proof of inclusion: download one from the register.`);
  }
  return proof;
}

const REASONS = {
  gap: 'an entry before it is missing',
  link: 'it does not follow from the entry before it',
  content: 'its content is not what was recorded',
  head: 'the head of the chain is gone or not the last entry',
} as const;

function readHandedOut(file: string): HandedOutRoot[] {
  const roots: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isRoot = (one: unknown): one is HandedOutRoot =>
    typeof one === 'object' && one !== null && 'day' in one && 'root' in one;
  if (!Array.isArray(roots) || !roots.every(isRoot)) {
    throw new Error(`"${file}" is no export of roots: run npm run ledger:roots -- --out FILE.`);
  }
  return roots;
}
