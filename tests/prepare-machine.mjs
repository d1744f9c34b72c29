/**
 * Finds, or installs, what the tests need beside npm packages: a Redis server, a Chromium
 * that really starts, and clamd.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHROMIUM_OF_NPM = '@sparticuz/chromium@147.0.0';

const APT = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'inherit' };

function starts(browser) {
  if (!browser || !existsSync(browser)) return false;
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'];
  const run = spawnSync(browser, args, { timeout: 60_000, encoding: 'utf8' });
  return run.status === 0 && run.stdout.includes('<html');
}

function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** Installs packages of the distribution where this user may; answers whether it worked. */
function installPackages(names) {
  if (!hasCommand('apt-get')) return false;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (args) =>
    asRoot ? spawnSync('apt-get', args, APT) : spawnSync('sudo', ['-n', 'apt-get', ...args], APT);
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  apt([...lock, 'update', '-qq']);
  return apt([...lock, 'install', '-y', '-qq', '--no-install-recommends', ...names]).status === 0;
}

/** The last resort: a build for servers that npm carries, fetched only where it is needed. */
async function chromiumOfNpm() {
  const folder = join(tmpdir(), `ancrage-chromium-${process.getuid?.() ?? 0}`);
  const npm = ['install', '--prefix', folder, '--no-audit', '--no-fund', CHROMIUM_OF_NPM];
  if (spawnSync('npm', npm, { stdio: 'inherit' }).status !== 0) return undefined;
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(entry);
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return starts(named) ? named : undefined;
  if (starts('/usr/bin/chromium')) return '/usr/bin/chromium';
  installPackages(['chromium', 'fonts-dejavu-core']);
  if (starts('/usr/bin/chromium')) return '/usr/bin/chromium';
  const fromNpm = await chromiumOfNpm();
  return starts(fromNpm) ? fromNpm : undefined;
}

function findRedis() {
  if (!hasCommand('redis-server')) installPackages(['redis-server']);
  return hasCommand('redis-server') ? 'redis-server' : undefined;
}

/** The program alone: the tests bring what it looks for. */
function findClamd() {
  const program = process.env.CLAMD ?? '/usr/sbin/clamd';
  if (!existsSync(program)) installPackages(['clamav-daemon']);
  return existsSync(program) ? program : undefined;
}

/** Answers the environment of the tests, or what has to be installed by hand. */
export async function prepareMachine() {
  const missing = [];
  const redis = findRedis();
  if (!redis) missing.push('Redis is missing. Install it: apt-get install redis-server');
  const clamd = findClamd();
  if (!clamd) missing.push('clamd is missing. Install it: apt-get install clamav-daemon');
  const browser = await findBrowser();
  if (!browser) {
    missing.push(
      'No Chromium starts. Install it (apt-get install chromium) or name one: CHROMIUM_PATH=/path/to/chromium',
    );
  }
  return { missing, env: { REDIS_SERVER: redis, CHROMIUM_PATH: browser, CLAMD: clamd } };
}
