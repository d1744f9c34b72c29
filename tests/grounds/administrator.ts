import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, type Grounds } from './grounds';

/** Runs `npm run admin:create` on an installation, as its operator would from a terminal. */
export function createAdministrator({ ownerUrl, apiUrl }: Grounds, email: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'infra/launcher/admin-create.mjs'), '--email', email],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATABASE_URL: ownerUrl, PUBLIC_ORIGIN: apiUrl },
    },
  );
  return { status, said: `${stdout}${stderr}`, link: /https?:\/\/\S+#\S+/.exec(stdout)?.[0] ?? '' };
}
