const WIDTH = 30;

/**
 * Draws how much of a long work is done, on standard error so that results can be piped; nothing
 * where nobody watches.
 */
export function progressBar(
  title: string,
  stream: NodeJS.WriteStream = process.stderr,
): (share: number) => void {
  let drawn = -1;
  return (share) => {
    const percent = Math.floor(100 * share);
    if (!stream.isTTY || percent === drawn) return;
    drawn = percent;
    const done = Math.round(WIDTH * share);
    const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done);
    stream.write(`\r${title} ${bar} ${percent} %${share >= 1 ? '\n' : ''}`);
  };
}
