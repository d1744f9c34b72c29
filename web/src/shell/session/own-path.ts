/** The address to return to, only if it is one of ours: a link must not lead elsewhere. */
export function ownPath(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
