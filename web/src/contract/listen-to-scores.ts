/**
 * Listens to the scores that land. The message names quarters and versions, never figures: those
 * are read again. The browser reconnects by itself.
 *
 * @returns How to stop listening.
 */
export function listenToScores(onLanded: () => void): () => void {
  const stream = new EventSource('/api/score/stream');
  stream.addEventListener('score.landed', onLanded);
  return () => stream.close();
}
