import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import type { TableMethod } from '@ancrage/engine/method/method';

/** A document of scoring/methods, by the name of its folder. */
export function readMethod(name: string): TableMethod {
  const file = join(__dirname, '../../scoring/methods', name, 'method.json');
  return parseTableMethod(JSON.parse(readFileSync(file, 'utf8')));
}

/** A document that a case describes, with one indicator. */
export function oneIndicator(rules: Readonly<Record<string, unknown>>): TableMethod {
  return parseTableMethod({
    id: 'case',
    version: '1',
    label: { fr: 'Cas', en: 'Case' },
    indicators: [{ id: 'x', unit: '', direction: 1, ...rules }],
    tree: { id: 'index', aggregation: 'weightedArithmetic', children: [{ indicator: 'x' }] },
  });
}
