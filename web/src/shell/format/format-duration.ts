import type { Language } from '@ancrage/contract/commitment/kind';

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

/** The largest unit of which there are two first: "90 secondes", then "2 minutes". */
const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1000 },
] as const;

/** How long something lasts, in words and one unit: "3 minutes", "2 jours". */
export function formatDuration(ms: number, language: Language): string {
  const { unit, ms: one } = UNITS.find((step) => ms >= 2 * step.ms) ?? UNITS[3];
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Math.max(0, Math.floor(ms / one)));
}
