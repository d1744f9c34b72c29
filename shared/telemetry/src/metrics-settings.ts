/** Where the metrics are read: never the port that the world reaches. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads where to serve the metrics; without METRICS_PORT they are neither counted nor served.
 *
 * @param wrong Receives what is wrong with the settings, and what they should hold.
 */
export function readMetricsAddress(
  env: NodeJS.ProcessEnv,
  wrong: string[],
): MetricsAddress | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host } = env;
  if (!port) return undefined;
  if (!/^\d{1,5}$/.test(port)) {
    wrong.push(`METRICS_PORT must be a port number (it is "${port}")`);
  }
  return { host: host || '127.0.0.1', port: Number(port) };
}
