import type { Method } from './method';

/** A method together with the hash that names it, computed once by the caller. */
export interface NamedMethod {
  readonly document: Method;
  readonly hash: string;
}
