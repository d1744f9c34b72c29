import { FICTITIOUS_PREFIX, withLuhnKey } from '@ancrage/contract/company/siren';

/** The nth fictitious SIREN: prefix 000, that INSEE attributes to nobody, and a right key. */
export function fictitiousSiren(position: number): string {
  return withLuhnKey(`${FICTITIOUS_PREFIX}${String(position).padStart(5, '0')}`);
}

/** The SIRET of a company's nth establishment. */
export function siretOf(siren: string, position: number): string {
  return withLuhnKey(`${siren}${String(position).padStart(4, '0')}`);
}
