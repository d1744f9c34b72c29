import { expect, test } from '@jest/globals';
import { isInside, providerFetch } from './fetch-provider';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '0.0.0.0',
  '::1',
  '::ffff:10.0.0.1',
  'fd00::1',
  'fe80::1',
])('%s is inside', (address) => expect(isInside(address)).toBe(true));

test.each(['93.184.216.34', '172.32.0.1', '2a01:e0a::1'])('%s is outside', (address) =>
  expect(isInside(address)).toBe(false),
);

test('nothing is asked of an address inside, nor without TLS', async () => {
  const ask = providerFetch(false);
  await expect(ask('https://127.0.0.1:9/x', {})).rejects.toThrow('inside');
  await expect(ask('https://localhost:9/x', {})).rejects.toThrow('inside');
  await expect(ask('http://93.184.216.34/x', {})).rejects.toThrow('https');
});
