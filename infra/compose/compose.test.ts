import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_FLAGS, NODE_FLAGS } from '@ancrage/launcher/node-flags';
import { describe, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { packagesOf, workspaceFolders } from './packages';
import { readDatabaseUrl, readMigrateSettings } from './settings.mjs';

const ROOT = join(__dirname, '../..');
const PROCESSES = ['migrate', 'api', 'worker', 'demonstration'] as const;

type Environment = Record<string, string | undefined>;
type Reader = (env: Environment) => unknown;

interface Service {
  readonly image: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
}

/** The readers of settings that the processes themselves start with. */
const READERS: Record<(typeof PROCESSES)[number], Reader> = {
  migrate: readMigrateSettings,
  api: readerIn('api/src/http/config.ts'),
  worker: readerIn('scoring/worker/src/process/config.ts'),
  demonstration: readDatabaseUrl,
};

const composeText = read('compose.yaml');
const dockerfile = read('Dockerfile');
const { services } = parse(composeText, { merge: true }) as {
  services: Record<string, Service>;
};

describe('the composition', () => {
  test.each(PROCESSES)(
    'gives %s every setting that it needs, and none that it does not know',
    (name) => {
      const given = environmentOf(name);
      const { asked, env } = recorded(given);
      expect(() => READERS[name](env)).not.toThrow();
      expect(Object.keys(given).filter((variable) => !asked.has(variable))).toEqual([]);
    },
  );

  test.each(PROCESSES)('starts %s by a file that is in the image', (name) => {
    const { command } = service(name);
    const [program] = command;
    const file = command.at(-1) ?? '';
    expect(program).toBe('node');
    const source = file.replace(/^(.+)\/dist\/(.+)\.js$/, '$1/src/$2.ts');
    expect({ file, exists: existsSync(join(ROOT, source)) }).toEqual({ file, exists: true });
    expect({ file, copied: copied().some((path) => file.startsWith(path)) }).toEqual({
      file,
      copied: true,
    });
  });

  test('runs Node as the launcher does', () => {
    expect(dockerfile).toContain(`NODE_OPTIONS=${NODE_FLAGS.join(' ')}`);
    expect(service('api').command).toEqual(['node', ...API_FLAGS, 'api/dist/main.js']);
  });

  test('runs the processes from one image', () => {
    expect(new Set(PROCESSES.map((name) => service(name).image)).size).toBe(1);
  });

  test('shows the administrator’s password to nobody who does not need it', () => {
    const secret = valueOf('POSTGRES_PASSWORD');
    const seenBy = Object.keys(services).filter((name) =>
      Object.values(environmentOf(name)).some((value) => value.includes(secret)),
    );
    expect(seenBy.sort()).toEqual(['administrator', 'database', 'demonstration', 'migrate']);
  });

  test('demands a second factor of everybody, unless somebody says less', () => {
    const { SECOND_FACTOR } = environmentOf('api');
    expect(SECOND_FACTOR).toBe('everybody');
    const { env } = recorded({ ...environmentOf('api'), SECOND_FACTOR: 'nobody' });
    expect(() => READERS.api(env)).toThrow(/SECOND_FACTOR must be one of everybody/);
  });

  test('has the files of others scanned by a service of its own', () => {
    const { hostname, port } = new URL(environmentOf('api').CLAMD_URL ?? '');
    expect(service(hostname).image).toMatch(/^clamav\/clamav:/);
    expect(port).toBe('3310');
  });

  test('watches over everything that goes on running', () => {
    const lasting = ['database', 'redis', 'clamav', 'api', 'worker'];
    expect(lasting.filter((name) => service(name).healthcheck === undefined)).toEqual([]);
  });

  test('asks for exactly the variables that the example of secrets names', () => {
    const used = [composeText, read('compose.tls.yaml')].flatMap((text) =>
      [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name),
    );
    const named = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...new Set(used)].sort());
  });
});

describe('the image', () => {
  test('is installed from the manifest of every project', () => {
    const manifests = [...dockerfile.matchAll(/^COPY (\S+)\/package\.json \1\/$/gm)];
    expect(manifests.map(([, folder]) => folder).sort()).toEqual(workspaceFolders(ROOT).sort());
  });

  test('holds the built code of every project that its processes are made of', () => {
    const installed = [...dockerfile.matchAll(/-w (@ancrage\/\w+)/g)].map(([, name]) => name ?? '');
    const built = packagesOf(ROOT, installed).map((folder) => `${folder}/dist`);
    expect(built.filter((folder) => !copied().includes(folder))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}

function service(name: string): Service {
  const found = services[name];
  if (!found) throw new Error(`compose.yaml has no service "${name}".`);
  return found;
}

/** The processes are no packages that one could import from. */
function readerIn(file: string): Reader {
  return jest.requireActual<{ readConfig: Reader }>(join(ROOT, file)).readConfig;
}

/** What the image takes from its build or from the context. */
function copied(): string[] {
  return [...dockerfile.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' ').map((path) => path.replace(/^\/app\//, '')),
  );
}

/** A service's environment as it would see it. */
function environmentOf(name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service(name).environment ?? {}).map(([variable, value]) => [
      variable,
      value.replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, asked: string, usual?: string) =>
        usual === undefined ? valueOf(asked) : usual,
      ),
    ]),
  );
}

function valueOf(variable: string): string {
  return `the-secret-of-${variable}`;
}

/** An environment that remembers what it was asked for. */
function recorded(given: Environment): { asked: Set<string>; env: Environment } {
  const asked = new Set<string>();
  const env = new Proxy(given, {
    get: (target, name) => {
      asked.add(String(name));
      return target[String(name)];
    },
  });
  return { asked, env };
}
