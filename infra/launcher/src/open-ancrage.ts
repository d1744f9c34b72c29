import { announcement } from './announce';
import { choosePorts } from './choose-ports';
import { startEmbeddedDatabase } from './embedded-database';
import { endLeftOverProcesses } from './left-over-processes';
import { demonstrationAccounts, loadDemonstrationOnce } from './load-demonstration-once';
import { keptSecretsKey } from './kept-password';
import { openDatabase, prepareDatabase, type OwnerConnection } from './prepare-database';
import {
  publicOrigin,
  startApi,
  startWebServer,
  startWorker,
  type Surroundings,
} from './processes';
import { rebuildOnChange } from './rebuild-on-change';
import { readSettings, type Settings } from './settings';
import type { StartContext } from './start-context';
import type { ThingsToEnd } from './things-to-end';
import { waitForScores } from './wait-for-scores';
import { waitUntilReady } from './wait-until-ready';

type OnLost = (error: Error) => void;

/** Starts every part of Ancrage in order and says where it answers. */
export async function openAncrage(
  context: StartContext,
  things: ThingsToEnd,
  onLost: OnLost,
): Promise<void> {
  const { progress, instance, stateFolder } = context;
  const settings = readSettings(process.env);
  await endLeftOverProcesses(context);
  const ports = await choosePorts(settings, context.dev);
  const server = await progress.step('Base de données', () =>
    openServer(context, settings, things, onLost),
  );
  const { ownerUrl } = server;
  const owner = await openDatabase(ownerUrl);
  things.add(() => owner.destroy());
  const firstLoad = await prepareDatabase(
    owner,
    ownerUrl,
    progress,
    async () => settings.demonstration && (await loadDemonstrationOnce(owner, progress)),
  );
  const secretsKey = settings.secretsKey ?? keptSecretsKey(server.folder ?? stateFolder);
  const surroundings = { settings, ownerUrl, ports, secretsKey };
  await progress.step('Services', () => startProcesses(context, surroundings, things, onLost));
  if (firstLoad) await showScoring(context, owner);
  const address = publicOrigin(settings, ports);
  instance.announce(address);
  progress.say(announcement(context, await demonstrationAccounts(owner), address));
}

/** The first look at the demonstration should not find it without scores. */
async function showScoring(
  { progress, stopping }: StartContext,
  owner: OwnerConnection,
): Promise<void> {
  const all = await progress.step('Calcul des scores', (show) =>
    waitForScores(owner, stopping, show),
  );
  if (!all) progress.say('Le calcul des scores continue pendant que vous utilisez Ancrage.');
}

async function openServer(
  context: StartContext,
  settings: Settings,
  things: ThingsToEnd,
  onLost: OnLost,
): Promise<{ readonly ownerUrl: string; readonly folder?: string }> {
  if (settings.databaseUrl !== undefined) return { ownerUrl: settings.databaseUrl };
  const database = await startEmbeddedDatabase(context, onLost);
  things.add(() => database.process.end());
  await database.ready;
  return { ownerUrl: database.ownerUrl, folder: database.folder };
}

async function startProcesses(
  context: StartContext,
  surroundings: Surroundings,
  things: ThingsToEnd,
  onLost: OnLost,
): Promise<void> {
  const { ports } = surroundings;
  const api = startApi(context, surroundings, onLost);
  const worker = startWorker(context, surroundings, onLost);
  const web = context.dev ? [startWebServer(context, surroundings, onLost)] : [];
  things.add(async () => {
    await Promise.all([api, worker, ...web].map((kept) => kept.end()));
  });
  if (context.dev) {
    const endWatch = rebuildOnChange(context, { api, worker });
    things.add(async () => endWatch());
  }
  const answers: [name: string, url: string][] = [
    ['api', `http://127.0.0.1:${ports.api}/health/ready`],
    ['worker', `http://127.0.0.1:${ports.workerHealth}/health/ready`],
  ];
  if (context.dev) answers.push(['web', `http://127.0.0.1:${ports.public}/`]);
  await Promise.all(answers.map(([name, url]) => waitUntilReady(name, url, context.stopping)));
}
