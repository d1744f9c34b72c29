import { gt, major, prerelease, satisfies } from 'semver';

/**
 * @typedef {'critical' | 'high' | 'moderate' | 'low'} Severity
 * @typedef {'shipped' | 'tools'} Use
 * @typedef {{ faults: Record<Severity, Record<Use, number>>, behind: Record<'major' | 'minor', Record<Use, number>> }} Terms
 *   Days, by what is wrong and where the component is used.
 * @typedef {{ advisory: string, component: string, until: string }} Borne
 *   A fault, or an old version, that is borne until a day, with the reason on the page of terms.
 * @typedef {{ source: number, name: string, title: string, url: string, severity: string, range: string }} Advisory
 * @typedef {{ name: string, via: readonly (Advisory | string)[], nodes: readonly string[] }} Vulnerability
 * @typedef {{ current?: string, latest: string, location?: string }} Outdated
 * @typedef {{ version?: string, dev?: boolean, link?: boolean }} Locked
 * @typedef {object} Known
 * @property {{ vulnerabilities: Readonly<Record<string, Vulnerability>> } | null} audit What
 *   `npm audit --json` answered; null where nobody answered.
 * @property {Readonly<Record<string, Outdated | readonly Outdated[]>>} outdated `npm outdated --json`.
 * @property {Readonly<Record<string, Locked>>} locked The packages of `package-lock.json`.
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} times When each version of
 *   a component was published, as `npm view <component> time --json` tells it.
 * @property {Terms} terms
 * @property {readonly Borne[]} borne
 * @property {Date} today
 * @typedef {{ broken: boolean, sentence: string }} Finding
 */

/** @type {readonly Severity[]} */
const SEVERITIES = ['critical', 'high', 'moderate', 'low'];

/** As the page of terms names the lines of old versions. */
export const BEHIND = /** @type {const} */ ({
  minor: 'newer version',
  major: 'newer major version',
});

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Holds what the lock file contains against the terms. The time of a fault runs from the day on
 * which a version without it could be had; as long as there is none, a grave fault of something
 * that is shipped has to be borne in writing. The time of an old version runs from its first
 * successor.
 *
 * @param {Known} known
 * @returns {Finding[]} The broken terms first.
 */
export function judgeComponents(known) {
  const found = [...faultsOf(known), ...behindOf(known)];
  return found.sort((a, b) => Number(b.broken) - Number(a.broken));
}

/** @param {Known} known @returns {Finding[]} */
function faultsOf(known) {
  if (known.audit === null) return [];
  const found = Object.values(known.audit.vulnerabilities).flatMap(({ via, nodes }) =>
    via
      .filter((one) => typeof one !== 'string')
      .flatMap((advisory) => faultsAt(known, advisory, nodes)),
  );
  return [...new Map(found.map((finding) => [finding.sentence, finding])).values()];
}

/** @param {Known} known @param {Advisory} advisory @param {readonly string[]} nodes */
function faultsAt(known, advisory, nodes) {
  const severity = SEVERITIES.find((one) => one === advisory.severity);
  if (severity === undefined) return [];
  return nodes.flatMap((node) => {
    const version = known.locked[node]?.version;
    if (version === undefined || !satisfies(version, advisory.range, PRERELEASE)) return [];
    return [faultOf(known, { advisory, severity, version, use: useOf(known, node) })];
  });
}

/**
 * @param {Known} known
 * @param {{ advisory: Advisory, severity: Severity, version: string, use: Use }} at
 * @returns {Finding}
 */
function faultOf(known, { advisory, severity, version, use }) {
  const what = `${advisory.name} ${version} (${use}): ${advisory.title}, ${severity}, ${advisory.url}`;
  const borne = known.borne.find(
    ({ advisory: id, component }) => component === advisory.name && advisory.url.endsWith(`/${id}`),
  );
  if (borne) {
    return new Date(borne.until) >= known.today
      ? { broken: false, sentence: `${what}. Borne until ${borne.until}.` }
      : { broken: true, sentence: `${what}. It was borne until ${borne.until}.` };
  }
  const fixed = firstSince(
    known,
    advisory.name,
    (candidate) => gt(candidate, version) && !satisfies(candidate, advisory.range, PRERELEASE),
  );
  if (!fixed) {
    const grave = use === 'shipped' && (severity === 'critical' || severity === 'high');
    return { broken: grave, sentence: `${what}. No version without it was published.` };
  }
  const term = known.terms.faults[severity][use];
  return overdue(known, `${what}. ${fixed.version} is without it`, fixed.since, term);
}

/** @param {Known} known @returns {Finding[]} */
function behindOf(known) {
  return Object.entries(known.outdated).flatMap(([name, entry]) => {
    const entries = 'latest' in entry ? [entry] : entry;
    const versions = new Set(entries.map(({ current }) => current));
    return [...versions].flatMap((current) => {
      if (current === undefined) return [];
      const use = useOf(known, `node_modules/${name}`);
      /** @type {readonly ['major' | 'minor', (candidate: string) => boolean][]} */
      const steps = [
        ['minor', (candidate) => major(candidate) === major(current)],
        ['major', (candidate) => major(candidate) > major(current)],
      ];
      return steps.flatMap(([step, isOne]) => {
        const next = firstSince(known, name, (one) => gt(one, current) && isOne(one));
        if (!next) return [];
        const kept = known.borne.find(
          ({ advisory, component }) => component === name && advisory === BEHIND[step],
        );
        const what = `${name} ${current} (${use}) has a successor, ${next.version}`;
        if (kept && new Date(kept.until) >= known.today) {
          return [{ broken: false, sentence: `${what}. Kept on purpose until ${kept.until}.` }];
        }
        return [overdue(known, what, next.since, known.terms.behind[step][use])];
      });
    });
  });
}

/** @param {Known} known @param {string} what @param {Date} since @param {number} term */
function overdue({ today }, what, since, term) {
  const days = Math.floor((today.getTime() - since.getTime()) / DAY_MS);
  return {
    broken: days > term,
    sentence: `${what}, for ${days} of ${term} days.`,
  };
}

/**
 * The release that fits and was published first.
 *
 * @param {Known} known
 * @param {string} name
 * @param {(version: string) => boolean} fits
 */
function firstSince({ times }, name, fits) {
  const [first] = Object.entries(times[name] ?? {})
    .filter(([version]) => /^\d+\.\d+\.\d+/.test(version) && prerelease(version) === null)
    .filter(([version]) => fits(version))
    .map(([version, at]) => ({ version, since: new Date(at) }))
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  return first;
}

/** What is not installed without the tools is one of them. @param {Known} known @param {string} node @returns {Use} */
function useOf({ locked }, node) {
  return locked[node]?.dev === true ? 'tools' : 'shipped';
}

const PRERELEASE = { includePrerelease: true };
