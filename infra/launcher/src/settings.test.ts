import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings';

describe('the settings of a start', () => {
  it('are all optional', () => {
    expect(readSettings({})).toEqual({
      port: undefined,
      databaseUrl: undefined,
      redisUrl: undefined,
      demonstration: true,
      publicOrigin: undefined,
      secretsKey: undefined,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', ANCRAGE_DEMO: '' })).toEqual(
      readSettings({}),
    );
  });

  it('are read when they are right', () => {
    const settings = readSettings({
      PORT: '8080',
      DATABASE_URL: 'postgresql://owner:secret@db.example:5433/ancrage?sslmode=require',
      REDIS_URL: 'rediss://cache.example',
      ANCRAGE_DEMO: 'none',
      PUBLIC_ORIGIN: 'https://ancrage.example',
    });
    expect(settings.port).toBe(8080);
    expect(settings.demonstration).toBe(false);
    expect(settings.publicOrigin).toBe('https://ancrage.example');
  });

  it('name every variable that is wrong at once', () => {
    const read = () =>
      readSettings({
        PORT: '70000',
        DATABASE_URL: 'postgres:///socket-only',
        REDIS_URL: 'localhost:6379',
        ANCRAGE_DEMO: 'no',
        PUBLIC_ORIGIN: 'https://ancrage.example/',
      });
    for (const name of ['PORT', 'DATABASE_URL', 'REDIS_URL', 'ANCRAGE_DEMO', 'PUBLIC_ORIGIN']) {
      expect(read).toThrow(name);
    }
  });

  it('never repeat an address, which may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://owner:hunter2@db' })).not.toThrow('hunter2');
    expect(() => readSettings({ DATABASE_URL: 'mysql://owner:hunter2@db' })).toThrow(
      'DATABASE_URL',
    );
  });
});
