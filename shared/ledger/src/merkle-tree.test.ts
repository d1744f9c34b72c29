import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, merkleProof, merkleRoot, rootOfProof } from './merkle-tree';

/** The leaves of the test tree of Certificate Transparency, and its roots by size (RFC 6962). */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leavesOf = (count: number) =>
  CT_LEAVES.slice(0, count).map((hex) => leafHash(Buffer.from(hex, 'hex')));

describe('the tree of RFC 6962', () => {
  test.each(CT_ROOTS.map((root, position) => [position + 1, root] as const))(
    'over %s leaves has the published root',
    (count, root) => {
      expect(merkleRoot(leavesOf(count)).toString('hex')).toBe(root);
    },
  );

  test('over no leaf is the hash of nothing', () => {
    expect(merkleRoot([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('every leaf has a proof, which no other leaf has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, drawn) => {
        const leaves = Array.from({ length: count }, (_, i) => leafHash(Buffer.from([i])));
        const index = drawn % count;
        const proof = merkleProof(leaves, index);
        const root = merkleRoot(leaves);
        expect(rootOfProof(leaves[index] ?? root, proof)).toEqual(root);
        expect(rootOfProof(leafHash(Buffer.from([99])), proof)).not.toEqual(root);
      }),
    );
  });

  test('a leaf that is not there has no proof', () => {
    expect(() => merkleProof(leavesOf(3), 3)).toThrow(RangeError);
  });
});
