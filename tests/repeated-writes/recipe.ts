import type { Session } from '../grounds/session';

/** What is sent of a write, besides its method. */
export interface Sending {
  readonly path: string;
  readonly body?: object;
  /** A file beside the fields, where the route takes a form. */
  readonly file?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A write that the API accepts, and what is sent under the same key that is another write. */
export interface Recipe {
  readonly by: Session;
  readonly send: Sending;
  readonly other: Sending & { readonly method?: string };
}

/** Recipes by the name of their route; each makes something on which its write works. */
export type Recipes = Readonly<Record<string, () => Promise<Recipe>>>;
