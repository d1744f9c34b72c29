import { isMainThread, workerData } from 'node:worker_threads';
import { compileDraws } from '@ancrage/engine/random/uniform-draws';
import { openRanker } from './population-ranker';
import { openScorer } from './population-scorer';
import {
  COMPANIES_AT_ONCE,
  meet,
  piecesOf,
  quarterGroups,
  REPLICATES_AT_ONCE,
  type SharedRoom,
} from './shared-room';

/** One of the threads: each runs the same phases and takes the pieces that are left. */
function work(room: SharedRoom): void {
  const { companies, replicates } = room.told;
  compileDraws();
  const score = openScorer(room);
  const ranker = openRanker(room);
  let phase = 0;
  for (const { first, count } of quarterGroups(room.told)) {
    for (const piece of piecesOf(room, phase, companies, COMPANIES_AT_ONCE)) {
      for (let company = piece.first; company < piece.end; company += 1) {
        score(company, first, count);
      }
    }
    meet(room);
    phase += 1;
    for (let at = 0; at < count; at += 1, phase += 2) {
      for (const piece of piecesOf(room, phase, replicates, REPLICATES_AT_ONCE)) {
        if (piece.first === 0) ranker.rankNominal(first + at);
        ranker.rankReplicates(at, piece.first, piece.end);
      }
      meet(room);
      for (const piece of piecesOf(room, phase + 1, companies, COMPANIES_AT_ONCE)) {
        ranker.writeQuantiles(at, first + at, piece.first, piece.end);
      }
      meet(room);
    }
  }
}

if (!isMainThread) work(workerData as SharedRoom);
