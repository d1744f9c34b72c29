import { clearInterval, setInterval } from 'node:timers';

/** @typedef {import('../src/start-context.ts').Progress} Progress */

const REDRAW_MS = 250;
const PLAIN_LINE_EVERY_MS = 10_000;

/**
 * Shows long steps on the terminal: one line each, redrawn with its seconds; where the output is
 * no terminal, a line every ten seconds and one at the end.
 *
 * @param {NodeJS.WriteStream} out
 * @returns {Progress}
 */
export function createProgress(out) {
  const redraws = Boolean(out.isTTY);
  let live = '';
  /** @param {string} line */
  const say = (line) => {
    if (live) out.write('\r\x1b[2K');
    out.write(`${line}\n`);
    if (live) out.write(live);
  };
  return {
    say,
    async step(title, work) {
      const startedMs = Date.now();
      let detail = '';
      const line = () => `${title}…${detail && ` ${detail}`} ${seconds(Date.now() - startedMs)}`;
      const draw = () => {
        live = line().slice(0, (out.columns || 80) - 1);
        out.write(`\r\x1b[2K${live}`);
      };
      const timer = setInterval(
        redraws ? draw : () => say(line()),
        redraws ? REDRAW_MS : PLAIN_LINE_EVERY_MS,
      );
      const finish = (/** @type {string} */ sign) => {
        clearInterval(timer);
        if (live) out.write('\r\x1b[2K');
        live = '';
        say(`${sign} ${title}${detail && ` : ${detail}`} (${seconds(Date.now() - startedMs)})`);
      };
      try {
        const result = await work((text) => {
          detail = text;
        });
        finish('✓');
        return result;
      } catch (error) {
        finish('✗');
        throw error;
      }
    },
  };
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0).replace('.', ',')} s`;
}
