/** How Node runs the processes: errors name the sources. */
export const NODE_FLAGS = ['--enable-source-maps'] as const;

/**
 * How Node runs the api besides: young objects have 32 MB instead of 16. An answer of two hundred
 * rows is mostly young objects, and collecting them cost a tenth of the api's time. The worker keeps
 * what it makes for longer; there more room makes the pauses longer.
 */
export const API_FLAGS = ['--max-semi-space-size=32'] as const;
