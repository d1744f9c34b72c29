import type { Grounds } from '../grounds/grounds';
import { declaringRecipes } from './declaring.recipes';
import { enteringRecipes } from './entering.recipes';
import { organisationRecipes } from './organisation.recipes';
import { ownAccountRecipes } from './own-account.recipes';
import { platformRecipes } from './platform.recipes';
import type { Recipes } from './recipe';
import { Scene } from './scene';

/** A recipe for every write of the API, and the scene on which they work. */
export interface OpenRecipes {
  readonly all: Recipes;
  close(): Promise<void>;
}

/** Opens the scene of every write. */
export async function openRecipes(grounds: Grounds): Promise<OpenRecipes> {
  const scene = await Scene.open(grounds);
  return {
    all: {
      ...enteringRecipes(scene),
      ...ownAccountRecipes(scene),
      ...organisationRecipes(scene),
      ...declaringRecipes(scene),
      ...platformRecipes(scene),
    },
    close: () => scene.close(),
  };
}
