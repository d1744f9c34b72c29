import { randomUUID } from 'node:crypto';
import { Authenticator } from '../grounds/authenticator';
import { Session } from '../grounds/session';
import type { Recipes } from './recipe';
import { PASSWORD, registration, type Scene } from './scene';

/** Of entering: sign-ins, registrations, invitations that were received, lost passwords. */
export function enteringRecipes(scene: Scene): Recipes {
  return {
    'POST /api/session': async () => {
      const { email, password } = await scene.member();
      return scene.publicly(
        '/api/session',
        { email, password },
        { email, password: 'autre chose' },
      );
    },
    'POST /api/session/second-factor': async () => {
      const who = await scene.enrolled();
      const { email, password } = who;
      const answer = await Session.nobody(scene.grounds.apiUrl).post('/api/session', {
        email,
        password,
      });
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const send = {
        path: '/api/session/second-factor',
        body: { code: await new Authenticator(who.secret).code() },
        headers: { cookie },
      };
      return {
        by: Session.nobody(scene.grounds.apiUrl),
        send,
        other: { ...send, body: { code: '000000' } },
      };
    },
    'PUT /api/session/organisation': async () => {
      const { session } = await scene.member();
      const path = '/api/session/organisation';
      return {
        by: session,
        send: { path, body: { organisationId: scene.companyId } },
        other: { path, body: { organisationId: randomUUID() } },
      };
    },
    'DELETE /api/session': async () => {
      const { session } = await scene.member();
      return { by: session, send: { path: '/api/session' }, other: { path: '/api/session' } };
    },
    'POST /api/password-resets': async () => {
      const { email } = await scene.member();
      return scene.publicly('/api/password-resets', { email }, { email: 'x@essai.example' });
    },
    'POST /api/password-resets/completion': async () => {
      const { email } = await scene.member();
      await Session.nobody(scene.grounds.apiUrl).post('/api/password-resets', { email });
      const token = await scene.mailedTo(email);
      const path = '/api/password-resets/completion';
      const body = { token, password: PASSWORD };
      return scene.publicly(path, body, { ...body, password: `${PASSWORD}, deux fois` });
    },
    'POST /api/registrations': async () => {
      const body = registration();
      return scene.publicly('/api/registrations', body, { ...body, displayName: 'Autre' });
    },
    'POST /api/registrations/reading': async () => {
      const token = await scene.registered();
      const other = { token: 'x'.repeat(40) };
      return scene.publicly('/api/registrations/reading', { token }, other);
    },
    'POST /api/registrations/confirmation': async () => {
      const body = { token: await scene.registered(), password: PASSWORD };
      const other = { ...body, token: 'x'.repeat(40) };
      return scene.publicly('/api/registrations/confirmation', body, other);
    },
    'POST /api/received-invitation': async () => {
      const token = await scene.invited();
      return scene.publicly('/api/received-invitation', { token }, { token: 'x'.repeat(40) });
    },
    'POST /api/received-invitation/acceptance': async () => {
      const token = await scene.invited();
      const body = { token, displayName: 'Nouvelle', password: PASSWORD };
      const path = '/api/received-invitation/acceptance';
      return scene.publicly(path, body, { ...body, displayName: 'Autre' });
    },
    'POST /api/received-invitation/refusal': async () => {
      const token = await scene.invited();
      const other = { token: 'x'.repeat(40) };
      return scene.publicly('/api/received-invitation/refusal', { token }, other);
    },
  };
}
