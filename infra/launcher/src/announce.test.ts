import { describe, expect, it } from '@jest/globals';
import { announcement } from './announce';

const CLONE = { root: '/home/ana/ancrage', stateFolder: '/home/ana/ancrage/.ancrage' };
const ACCOUNTS = [
  { email: 'rse@a.example', password: 'pass', role: 'csrManager', organisation: 'Voilerie' },
  {
    email: 'agent@territoire.example',
    password: 'pass',
    role: 'territoryAgent',
    organisation: 'Lo',
  },
] as const;

describe('the announcement at the end of a start', () => {
  it('ends with the one line that names the address', () => {
    const lines = announcement(CLONE, ACCOUNTS, 'http://localhost:3000').split('\n');
    expect(lines.at(-1)).toBe('Ancrage est prêt : http://localhost:3000');
    expect(lines.filter((line) => line.includes('http'))).toHaveLength(1);
  });

  it('shows the accounts in columns, with their roles in words', () => {
    const lines = announcement(CLONE, ACCOUNTS, 'http://localhost:3000').split('\n');
    expect(lines).toContain('  rse@a.example              pass   Responsable RSE       Voilerie');
    expect(lines).toContain('  agent@territoire.example   pass   Agent du territoire   Lo');
  });

  it('names no account where there is none', () => {
    const text = announcement(CLONE, [], 'http://localhost:3000');
    expect(text).not.toContain('Comptes');
    expect(text).toContain('.ancrage/log');
  });
});
