import { join, openAccount, openOrganisation, type TestMember } from './member';
import type { Grounds } from './grounds';
import { Session } from './session';

/** Opens a territory as the platform does, and an agent of it. */
export async function openArea(grounds: Grounds, level: string, code: string): Promise<TestMember> {
  const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
  const operator = await openAccount(grounds);
  await join(grounds, operator, platform, 'platformAdministrator');
  const session = await Session.signIn(grounds.apiUrl, operator);
  const { status, body } = await session.post<{ id: string }>('/api/platform/territories', {
    level,
    code,
    privateJobs: null,
    privateJobsSource: null,
  });
  if (status !== 201) throw new Error(`No territory: ${JSON.stringify(body)}`);
  const agent = await openAccount(grounds);
  await join(grounds, agent, body.id, 'territoryAgent');
  return agent;
}
