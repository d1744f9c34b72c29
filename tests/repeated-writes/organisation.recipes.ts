import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { openAccount } from '../grounds/member';
import type { Recipes } from './recipe';
import type { Scene } from './scene';

/** Of an organisation: members, invitations, claims, provider, settings. */
export function organisationRecipes(scene: Scene): Recipes {
  return {
    'PUT /api/single-sign-on': async () => {
      const { port } = scene.provider.address() as AddressInfo;
      const body = {
        issuer: `http://127.0.0.1:${port}`,
        clientId: 'ancrage',
        clientSecret: 'un secret du fournisseur',
        required: false,
        breakGlassUserId: null,
      };
      const path = '/api/single-sign-on';
      return {
        by: scene.administrator,
        send: { path, body },
        other: { path, body: { ...body, clientSecret: 'un autre secret' } },
      };
    },
    'DELETE /api/single-sign-on': async () => ({
      by: scene.administrator,
      send: { path: '/api/single-sign-on' },
      other: { path: `/api/tokens/${randomUUID()}` },
    }),
    'POST /api/invitations': async () => {
      const email = `${randomUUID()}@essai.example`;
      const body = { email, role: 'contributor' };
      const other = { email, role: 'executive' };
      return scene.changed(scene.administrator, '/api/invitations', body, other);
    },
    'POST /api/invitations/{id}/revocation': async () => {
      const made = await scene.administrator.post<{ id: string }>('/api/invitations', {
        email: `${randomUUID()}@essai.example`,
        role: 'contributor',
      });
      const path = `/api/invitations/${made.body.id}/revocation`;
      const body = { reason: 'wrongAddress' };
      return scene.changed(scene.administrator, path, body, { reason: 'noLongerNeeded' });
    },
    'PUT /api/company/naming': async () => ({
      by: scene.administrator,
      send: { path: '/api/company/naming', body: { named: true } },
      other: { path: '/api/company/naming', body: { named: false } },
    }),
    'PUT /api/members/{id}/role': async () => {
      const { userId } = await scene.member();
      const path = `/api/members/${userId}/role`;
      return {
        by: scene.administrator,
        send: { path, body: { role: 'executive', reason: 'newDuties' } },
        other: { path, body: { role: 'contributor', reason: 'newDuties' } },
      };
    },
    'POST /api/members/{id}/second-factor/removal': async () => {
      const { userId } = await scene.enrolled();
      return scene.changed(
        scene.administrator,
        `/api/members/${userId}/second-factor/removal`,
        { reason: 'deviceLost' },
        { reason: 'deviceReplaced' },
      );
    },
    'POST /api/members/{id}/removal': async () => {
      const { userId } = await scene.member();
      return scene.changed(
        scene.administrator,
        `/api/members/${userId}/removal`,
        { reason: 'leftOrganisation' },
        { reason: 'memberAsked' },
      );
    },
    'POST /api/claims/{id}/settlement': async () => {
      const { userId } = await openAccount(scene.grounds);
      const { rows } = await scene.grounds.owner.query<{ id: string }>(
        'INSERT INTO ancrage.company_claim (company_id, user_id) VALUES ($1, $2) RETURNING id',
        [scene.companyId, userId],
      );
      const path = `/api/claims/${rows[0]?.id}/settlement`;
      return scene.changed(
        scene.administrator,
        path,
        { role: 'contributor' },
        {
          role: null,
          reason: 'personUnknown',
        },
      );
    },
    'PUT /api/settings': async () => {
      const path = '/api/settings';
      const body = { secondFactorRequired: false, ownValidationAllowed: true };
      return {
        by: scene.administrator,
        send: { path, body },
        other: { path, body: { ...body, ownValidationAllowed: false } },
      };
    },
  };
}
