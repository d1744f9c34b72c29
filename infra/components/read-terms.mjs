import { BEHIND } from './judge-components.mjs';

/**
 * @typedef {import('./judge-components.mjs').Terms} Terms
 * @typedef {import('./judge-components.mjs').Borne} Borne
 */

/**
 * Reads the terms, and what is borne, from the tables of the page that states them.
 *
 * @param {string} page The text of `infra/security/components.md`.
 * @returns {{ terms: Terms, borne: Borne[] }}
 * @throws {Error} that names a line which is missing, or a number that is none.
 */
export function readTerms(page) {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  /** @param {string} name */
  const days = (name) => {
    const [, shipped, tools] = rows.find(([first]) => first === name) ?? [];
    if (!/^\d+$/.test(shipped ?? '') || !/^\d+$/.test(tools ?? '')) {
      throw new Error(`The page of terms has no line "${name}" with two numbers of days.`);
    }
    return { shipped: Number(shipped), tools: Number(tools) };
  };
  /** @type {Set<string>} */
  const kept = new Set(Object.values(BEHIND));
  const borne = rows
    .filter(
      (cells) =>
        /^GHSA(-\w{4}){3}$/.test(cells[0] ?? '') ||
        (cells.length === 4 && kept.has(cells[0] ?? '')),
    )
    .map(([advisory = '', component = '', , until = '']) => {
      if (Number.isNaN(Date.parse(until))) {
        throw new Error(`The page of terms does not say until which day ${advisory} is borne.`);
      }
      return { advisory, component, until };
    });
  return {
    terms: {
      faults: {
        critical: days('critical fault'),
        high: days('high fault'),
        moderate: days('moderate fault'),
        low: days('low fault'),
      },
      behind: { minor: days(BEHIND.minor), major: days(BEHIND.major) },
    },
    borne,
  };
}
