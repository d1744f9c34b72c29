import { randomUUID } from 'node:crypto';
import { Authenticator } from '../grounds/authenticator';
import { Session } from '../grounds/session';
import type { Recipes } from './recipe';
import { PASSWORD, type Scene } from './scene';

/** Of one’s own account: password, sessions, second factor, keys, erasure. */
export function ownAccountRecipes(scene: Scene): Recipes {
  return {
    'PUT /api/account/password': async () => {
      const { session, password } = await scene.member();
      const path = '/api/account/password';
      return {
        by: session,
        send: { path, body: { current: password, next: PASSWORD } },
        other: { path, body: { current: password, next: `${PASSWORD}, deux fois` } },
      };
    },
    'DELETE /api/account/sessions': async () => {
      const who = await scene.member();
      await Session.signIn(scene.grounds.apiUrl, who);
      const path = '/api/account/sessions';
      return { by: who.session, send: { path }, other: { path: `${path}/${randomUUID()}` } };
    },
    'DELETE /api/account/sessions/{id}': async () => {
      const who = await scene.member();
      await Session.signIn(scene.grounds.apiUrl, who);
      const path = '/api/account/sessions';
      const { body } = await who.session.get<{ id: string; current: boolean }[]>(path);
      const id = body.find(({ current }) => !current)?.id ?? '';
      return {
        by: who.session,
        send: { path: `${path}/${id}` },
        other: { path: `${path}/${randomUUID()}` },
      };
    },
    'POST /api/account/erasure': async () => {
      const { session, password } = await scene.member();
      return scene.changed(session, '/api/account/erasure', { password }, { password: 'x' });
    },
    'POST /api/account/second-factor': async () => {
      const { session, password } = await scene.member();
      return scene.changed(session, '/api/account/second-factor', { password }, { password: 'x' });
    },
    'POST /api/account/second-factor/confirmation': async () => {
      const { session, secret } = await scene.begun();
      const path = '/api/account/second-factor/confirmation';
      const code = await new Authenticator(secret).code();
      return scene.changed(session, path, { code }, { code: '000000' });
    },
    'POST /api/account/second-factor/recovery-codes': async () => {
      const { session, password } = await scene.enrolled();
      const path = '/api/account/second-factor/recovery-codes';
      return scene.changed(session, path, { password }, { password: 'x' });
    },
    'POST /api/account/second-factor/removal': async () => {
      const { session, password } = await scene.enrolled();
      const path = '/api/account/second-factor/removal';
      return scene.changed(session, path, { password }, { password: 'x' });
    },
    'POST /api/tokens': async () =>
      scene.changed(
        scene.administrator,
        '/api/tokens',
        { name: 'Export', scopes: ['company.read'], days: 30 },
        { name: 'Export', scopes: ['company.read'], days: 31 },
      ),
    'DELETE /api/tokens/{id}': async () => {
      const token = { name: 'Export', scopes: ['company.read'], days: 30 };
      const made = await scene.administrator.post<{ id: string }>('/api/tokens', token);
      return scene.onSubject(scene.administrator, '/api/tokens', made.body.id);
    },
  };
}
