import fc, { type Arbitrary } from 'fast-check';
import type { Grounds } from '../grounds/grounds';
import type { Route } from '../openapi/document';
import type { Recipe } from '../repeated-writes/recipe';
import { openRecipes, type OpenRecipes } from '../repeated-writes/recipes';
import { altered, alteration, type Alteration } from './nearly';
import { multipart, type FuzzRequest } from './requests';
import { fitting } from './values';

/** A write that works, to be made when it is sent: what it works on must be there by then. */
export interface DrawnWrite {
  readonly route: string;
  readonly method: string;
  /** What its body is altered by; null leaves it as it works. */
  readonly change: Alteration | null;
  /** A field that gets another value of those that its schema allows, and the value. */
  readonly other: readonly [field: string, value: unknown] | null;
}

/** Writes that work but for one place: deeper than any body that is drawn alone. */
export class AlteredWrites {
  /** By route: made once, sent altered until it is spent. */
  private readonly made = new Map<string, Promise<Recipe>>();

  private constructor(
    private readonly grounds: Grounds,
    private recipes: OpenRecipes,
  ) {}

  static async open(grounds: Grounds): Promise<AlteredWrites> {
    return new AlteredWrites(grounds, await openRecipes(grounds));
  }

  close(): Promise<void> {
    return this.recipes.close();
  }

  /** Altered writes of a route; ids are those that may stand for others. */
  static of(route: Route, ids: readonly string[]): Arbitrary<DrawnWrite> {
    const { name, method, body, form } = route;
    const fields = fieldsOf(fitting(body ?? form ?? {}, ids));
    return fc
      .record({
        change: alteration,
        other: fields,
        which: fc.constantFrom('change', 'other', 'other', 'right'),
      })
      .map(({ change, other, which }) => ({
        route: name,
        method,
        change: which === 'change' ? change : null,
        other: which === 'other' ? other : null,
      }));
  }

  /** The request as it can be sent. */
  async requestOf({ route, method, change, other }: DrawnWrite): Promise<FuzzRequest> {
    const { by, send } = await this.recipeOf(route);
    const whole = other === null ? send.body : { ...send.body, [other[0]]: other[1] };
    const body = change === null ? whole : altered(whole, change);
    const cookie = { cookie: by.cookieHeader, ...send.headers };
    const credentials = cookie.cookie === '' ? {} : cookie;
    const shared = { route, method, target: send.path, caller: 'whoever may' };
    if (send.file !== undefined) {
      const { headers, body: text } = multipart(body, send.file, 'piece.pdf', 'application/pdf');
      return { ...shared, headers: { ...credentials, ...headers }, body: text };
    }
    if (send.body === undefined) return { ...shared, headers: credentials, body: undefined };
    const headers = { ...credentials, 'content-type': 'application/json' };
    return { ...shared, headers, body: JSON.stringify(body) };
  }

  /** What worked, or is gone, is made anew for the next. */
  answered({ route }: DrawnWrite, status: number): void {
    if (status !== 400 && status !== 422) this.made.delete(route);
  }

  private recipeOf(route: string): Promise<Recipe> {
    const known = this.made.get(route);
    if (known) return known;
    const making = this.make(route).catch(async () => {
      // A write that was drawn took something from its company: whoever may, or its way in.
      await this.recipes.close();
      this.recipes = await openRecipes(this.grounds);
      this.made.clear();
      return this.make(route);
    });
    this.made.set(route, making);
    return making;
  }

  private async make(route: string): Promise<Recipe> {
    const recipe = this.recipes.all[route];
    if (!recipe) throw new Error(`No recipe for ${route}`);
    return recipe();
  }
}

/** One field of a drawn body, where it has any. */
function fieldsOf(drawn: Arbitrary<unknown>): Arbitrary<DrawnWrite['other']> {
  return fc.tuple(drawn, fc.nat(1000)).map(([body, at]) => {
    const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    return fields[at % fields.length] ?? null;
  });
}
