/** Version of the engine: a result names it, so that the same digits can be had again. */
export const ENGINE_VERSION = '2.0.0';
