import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that no provider of the world lives in: a provider's address must not reach inside. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv6');
}

/** A provider that does not answer must not keep a request. */
const ANSWERS_WITHIN_MS = 8000;

/** Says whether an address is inside of the installation's own networks. */
export function isInside(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return INSIDE.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Fetches what an identity provider publishes, at an address that an administrator typed: only by
 * https, never inside of our networks, and without following a redirection.
 *
 * @param trusted A network of developers, where providers live on the loopback without TLS.
 */
export function providerFetch(trusted: boolean) {
  return async (url: string, options: object): Promise<Response> => {
    const { protocol, hostname } = new URL(url);
    if (!trusted) {
      if (protocol !== 'https:') throw new Error('The provider does not speak https.');
      const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
      if (addresses.some(({ address }) => isInside(address))) {
        throw new Error('The provider is inside of our own network.');
      }
    }
    return fetch(url, {
      ...options,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
  };
}
