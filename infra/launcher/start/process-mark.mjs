import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Says who bears a process id: the same text as long as that process lives, another one once the
 * id has been given to someone else, undefined when nobody (or only a zombie) bears it.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function markOf(pid) {
  try {
    return process.platform === 'linux' ? linuxMark(pid) : portableMark(pid);
  } catch {
    return undefined;
  }
}

/** Read from /proc: `ps` is missing on a bare Debian. @param {number} pid */
function linuxMark(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${fields[19]}`;
}

/** @param {number} pid */
function portableMark(pid) {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state = 'Z', ...started] = line.trim().split(/\s+/);
  return state.startsWith('Z') ? undefined : started.join(' ');
}
