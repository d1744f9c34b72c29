import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterStart } from '@ancrage/contract/period/quarter';
import { LAST_QUARTER } from '../grounds/declarations';

/** Days on which each room is lent; every quarter has as many. */
const DAYS = 90;

/** Rooms of ten square metres lent for an hour a day over the last quarter, a row a day. */
export function roomsCsv(lines: number): string {
  const rows = Array.from({ length: lines }, (_row, index) => {
    const day = addDays(quarterStart(LAST_QUARTER), index % DAYS);
    const [year, month, date] = day.split('-');
    const room = `Salle n° ${Math.floor(index / DAYS) + 1}`;
    return `Salle de réunion;${room};Les Filets bleus;${date}/${month}/${year};${date}/${month}/${year};10,0;1;gratuit`;
  });
  const header = 'Nature;Intitulé;Bénéficiaire;Début;Fin;Surface (m²);Heures;Conditions';
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

/** How many rooms that makes. */
export function roomsIn(lines: number): number {
  return Math.ceil(lines / DAYS);
}
