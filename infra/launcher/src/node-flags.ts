/**
 * How Node runs the api and the worker. Errors name the sources. Young objects have 32 MB instead
 * of 16: an answer of two hundred rows is mostly young objects, and collecting them cost a tenth of
 * the api's time.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'] as const;
