/**
 * The engine is read once and every mutant is switched on in the same process. What one mutant made
 * it remember must not be found by the next, so the maps that its files make while they are read
 * are put back to what they held then.
 */
const keepers = [];
let reading = true;

function keeping(Kind, backToStart) {
  return new Proxy(Kind, {
    construct(target, [entries = []]) {
      const made = new target(entries);
      if (reading) keepers.push(() => backToStart(made, [...entries]));
      return made;
    },
  });
}

class ForgetfulWeakMap {
  #known = new WeakMap();
  get = (key) => this.#known.get(key);
  has = (key) => this.#known.has(key);
  set = (key, value) => this.#known.set(key, value);
  clear = () => (this.#known = new WeakMap());
}

/** In place of the platform's, for the engine's own files. */
globalThis.forgetful = {
  Map: keeping(Map, (map, entries) => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  }),
  WeakMap: keeping(ForgetfulWeakMap, (map) => map.clear()),
};

/** Before a mutant: what the last one left is forgotten. */
export function forgetTheLast() {
  reading = false;
  for (const backToStart of keepers) backToStart();
}
