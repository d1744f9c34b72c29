import { randomUUID } from 'node:crypto';
import { openOrganisation } from '../grounds/member';
import type { Recipes } from './recipe';
import type { Scene } from './scene';

/** Of the platform: territories, associations, people, processing. */
export function platformRecipes(scene: Scene): Recipes {
  return {
    'POST /api/platform/territories/{id}/revocation': async () => {
      const id = await openOrganisation(scene.grounds, 'territory', 'Pays de Lorient');
      return scene.changed(
        scene.platform,
        `/api/platform/territories/${id}/revocation`,
        { reason: 'agreementEnded' },
        { reason: 'territoryAsked' },
      );
    },
    'POST /api/platform/territories': async () => {
      const body = {
        level: 'epci',
        code: '200042174',
        privateJobs: 70_000,
        privateJobsSource: 'Flores',
      };
      return scene.changed(scene.platform, '/api/platform/territories', body, {
        ...body,
        privateJobs: 70_001,
      });
    },
    'POST /api/associations': async () => {
      const body = { name: 'Les Filets bleus', rna: null, email: `${randomUUID()}@essai.example` };
      return scene.changed(scene.platform, '/api/associations', body, {
        ...body,
        name: 'La Drisse',
      });
    },
    'POST /api/associations/{id}/invitations': async () => {
      const email = () => `${randomUUID()}@essai.example`;
      const opened = await scene.platform.post<{ id: string }>('/api/associations', {
        name: 'Les Filets bleus',
        rna: null,
        email: email(),
      });
      const path = `/api/associations/${opened.body.id}/invitations`;
      return scene.changed(scene.platform, path, { email: email() }, { email: email() });
    },
    'POST /api/platform/people/{id}/erasure': async () => {
      const { userId } = await scene.member();
      const path = `/api/platform/people/${userId}/erasure`;
      const other = { reason: 'accountUnused' };
      return scene.changed(scene.platform, path, { reason: 'personAsked' }, other);
    },
    'POST /api/platform/pipeline/retries': async () => {
      const body = { queue: 'score-company', jobId: null };
      const other = { ...body, queue: 'import-declarations' };
      return scene.changed(scene.platform, '/api/platform/pipeline/retries', body, other);
    },
    'POST /api/platform/organisations/{id}/invitations': async () => {
      const body = { email: `${randomUUID()}@essai.example`, role: 'territoryAgent' };
      const path = `/api/platform/organisations/${scene.territoryId}/invitations`;
      return scene.changed(scene.platform, path, body, { ...body, email: 'x@essai.example' });
    },
  };
}
