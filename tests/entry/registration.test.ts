import { withLuhnKey } from '@ancrage/contract/company/siren';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { addressOf, openMailbox, tokenIn, type Mailbox } from '../grounds/mailbox';
import { openOrganisation, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

let numbers = 0;

function asked(email: string, siren = withLuhnKey(`8${String(1_000_000 + (numbers += 1))}`)) {
  return {
    email,
    displayName: 'Katell Riou',
    companyName: 'Filature du Faouët',
    siren,
    nafCode: '13.10Z',
  };
}

describe('a company opens its account by itself', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let nobody: Session;
  let platform: Session;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    nobody = Session.nobody(grounds.apiUrl);
    const id = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', id);
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  const register = (body: object) => nobody.post<ProblemBody>('/api/registrations', body);
  const tokenFor = async (email: string) => tokenIn(await mailbox.mailTo(email, /Confirmez/));
  const read = (token: string) =>
    nobody.post<ProblemBody & { hasAccount: boolean }>('/api/registrations/reading', { token });
  const confirmWith = (token: string, more: object) =>
    nobody.post<ProblemBody & { outcome: string }>('/api/registrations/confirmation', {
      token,
      ...more,
    });
  const confirm = async (email: string) =>
    confirmWith(await tokenFor(email), { password: PASSWORD });
  const signIn = ({ email }: { readonly email: string }) =>
    Session.signIn(grounds.apiUrl, { email, password: PASSWORD });
  const attempt = (email: string, password: string) =>
    nobody.post<ProblemBody>('/api/session', { email, password });

  test('once the address is proved, its first member administers it', async () => {
    const body = asked('katell@filature.example');
    expect((await register(body)).status).toBe(202);
    const early = await attempt(body.email, PASSWORD);
    expect(early.body.code).toBe('session.wrong_credentials');
    const mail = await mailbox.mailTo(body.email);
    expect(mail.html).toContain('Filature du Faouët');
    expect(mail.html).not.toMatch(/<img|src=/);
    expect(mail.text).toContain('24 heures');
    expect(mail.text).toContain('choisissez votre mot de passe');
    expect((await read(tokenIn(mail))).body).toEqual({
      companyName: 'Filature du Faouët',
      displayName: 'Katell Riou',
      email: body.email,
      hasAccount: false,
    });
    expect(await confirm(body.email)).toMatchObject({ status: 200, body: { outcome: 'opened' } });
    const session = await signIn(body);
    expect((await session.get('/api/session')).body).toMatchObject({
      role: 'companyAdministrator',
      organisationName: 'Filature du Faouët',
    });
    expect((await session.get('/api/company')).body).toMatchObject({ siren: body.siren });
  });

  test('whoever types an address gives it no password: whoever reads its mail does', async () => {
    const body = asked('directrice@victime.example');
    const strangers = 'le mot de passe de la pirate';
    const typed = await register({ ...body, password: strangers });
    expect([typed.status, typed.body.errors?.[0]]).toMatchObject([
      400,
      { code: 'request.unknown_field', field: 'password' },
    ]);
    expect((await register({ ...body, displayName: 'Pirate' })).status).toBe(202);
    const theirs = await tokenFor(body.email);
    expect(await confirmWith(theirs, { displayName: 'Soizic Le Bihan' })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'account.password_too_short', field: 'password' }] },
    });
    expect((await attempt(body.email, PASSWORD)).status).toBe(401);
    const opened = await confirmWith(theirs, {
      displayName: 'Soizic Le Bihan',
      password: PASSWORD,
    });
    expect(opened.body).toEqual({ outcome: 'opened' });
    expect((await attempt(body.email, strangers)).status).toBe(401);
    expect((await (await signIn(body)).get('/api/session')).body).toMatchObject({
      displayName: 'Soizic Le Bihan',
      role: 'companyAdministrator',
    });
  });

  test('of two requests for one address, the first to be confirmed sets the password', async () => {
    const body = asked('double@victime.example');
    await register(body);
    const first = await tokenFor(body.email);
    await register(body);
    await eventually(
      async () => mailbox.received.filter((mail) => addressOf(mail) === body.email).length,
      (count) => count === 2,
    );
    const second = await tokenFor(body.email);
    expect(second).not.toBe(first);
    expect((await confirmWith(second, { password: PASSWORD })).body.outcome).toBe('opened');
    expect((await read(first)).body.hasAccount).toBe(true);
    const other = 'une toute autre phrase ici';
    expect((await confirmWith(first, { password: other })).body.outcome).toBe('member');
    expect((await attempt(body.email, other)).status).toBe(401);
    await signIn(body);
  });

  test('a password that is guessed is refused, and the link still works', async () => {
    const body = asked('devinable@filature.example');
    await register(body);
    const token = await tokenFor(body.email);
    for (const password of ['azertyuiop123', 'filature du faouët', 'Katell Riou 1']) {
      const weak = await confirmWith(token, { password });
      expect([weak.status, weak.body.errors?.map(({ field, code }) => [field, code])]).toEqual([
        422,
        [['password', 'account.password_guessable']],
      ]);
    }
    const nameless = await confirmWith(token, { password: PASSWORD, displayName: ' ' });
    expect(nameless.body.errors?.[0]).toMatchObject({ field: 'displayName' });
    expect((await confirm(body.email)).body.outcome).toBe('opened');
  });

  test('ten confirmations at once make one account', async () => {
    const body = asked('ensemble@filature.example');
    await register(body);
    const token = await tokenFor(body.email);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => confirmWith(token, { password: `${PASSWORD} ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body: { code } }) => code === 'link.used')).toHaveLength(9);
  });

  test('the link works once, and not after its day', async () => {
    const body = asked('deux-fois@filature.example');
    await register(body);
    await confirm(body.email);
    expect(await confirm(body.email)).toMatchObject({ status: 409, body: { code: 'link.used' } });
    const late = asked('en-retard@filature.example');
    await register(late);
    await mailbox.mailTo(late.email);
    await grounds.owner.query(
      `UPDATE ancrage.registration SET expires_at = now() - interval '1 second' WHERE email = $1`,
      [late.email],
    );
    expect(await confirm(late.email)).toMatchObject({
      status: 410,
      body: { code: 'link.expired' },
    });
    const token = await tokenFor(late.email);
    expect((await read(token)).body.code).toBe('link.expired');
    for (const wrong of [
      await confirmWith('n-importe-quoi-d-assez-long', { password: PASSWORD }),
      await read('n-importe-quoi-d-assez-long'),
    ]) {
      expect([wrong.status, wrong.body.code]).toEqual([404, 'link.unknown']);
    }
  });

  test('a second claim on a SIREN goes to the first administrator and to the platform', async () => {
    const first = asked('premiere@tannerie.example');
    await register(first);
    await confirm(first.email);
    const second = asked('second@tannerie.example', first.siren);
    expect((await register(second)).status).toBe(202);
    expect(await confirm(second.email)).toMatchObject({ body: { outcome: 'claimed' } });
    const told = await mailbox.mailTo(first.email, /demande à rejoindre/);
    expect(told.text).toContain(second.email);
    const claims = await platform.get<{ id: string; email: string }[]>('/api/claims');
    expect(claims.body.map(({ email }) => email)).toContain(second.email);

    const refused = await attempt(second.email, PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([403, 'session.no_organisation']);

    const administrator = await signIn(first);
    const [claim] = (await administrator.get<{ id: string }[]>('/api/claims')).body;
    const settle = (session: Session, role: string | null) =>
      session.post<ProblemBody>(`/api/claims/${claim?.id}/settlement`, {
        role,
        ...(role === null ? { reason: 'personUnknown' } : {}),
      });
    expect((await settle(administrator, 'contributor')).status).toBe(204);
    expect((await mailbox.mailTo(second.email, /entrer dans/)).text).toContain('acceptée');
    const let_in = await signIn(second);
    expect((await let_in.get('/api/session')).body).toMatchObject({ role: 'contributor' });
    expect((await settle(platform, null)).body.code).toBe('claim.not_found');
  });

  test('the platform refuses a claim, and the claimant is told', async () => {
    const first = asked('premiere@saurisserie.example');
    await register(first);
    await confirm(first.email);
    const second = asked('inconnu@ailleurs.example', first.siren);
    await register(second);
    await confirm(second.email);
    const claims = await platform.get<{ id: string; email: string }[]>('/api/claims');
    const claim = claims.body.find(({ email }) => email === second.email);
    const path = `/api/claims/${claim?.id}/settlement`;
    const unexplained = await platform.post<ProblemBody>(path, { role: null });
    expect(unexplained.body.errors?.[0]).toMatchObject({
      code: 'request.required',
      field: 'reason',
    });
    expect((await platform.post(path, { role: null, reason: 'notMandated' })).status).toBe(204);
    const { rows } = await grounds.owner.query(
      `SELECT DISTINCT reason FROM ancrage.audit_event
       WHERE subject_id = $1 AND after->>'state' = 'refused'`,
      [claim?.id],
    );
    expect(rows).toEqual([{ reason: 'notMandated' }]);
    await mailbox.mailTo(second.email, /n’a pas été acceptée/);
    const other = await signIn(first);
    expect((await other.get<object[]>('/api/claims')).body).toEqual([]);
  });

  test('nothing tells whether an address or a SIREN is here already', async () => {
    const first = asked('discrete@filature.example');
    await register(first);
    await confirm(first.email);
    const again = await register({ ...first, displayName: 'Une Autre' });
    const unknown = await register(asked('personne@filature.example'));
    expect([again.status, again.body]).toEqual([unknown.status, unknown.body]);
    await eventually(
      async () => mailbox.received.filter((mail) => addressOf(mail) === first.email).length,
      (count) => count === 2,
    );
    // Its link opens nothing more, and changes neither the name nor the password.
    const token = await tokenFor(first.email);
    expect((await read(token)).body).toMatchObject({ hasAccount: true });
    expect((await confirmWith(token, {})).body).toEqual({ outcome: 'member' });
    expect((await (await signIn(first)).get('/api/session')).body).toMatchObject({
      displayName: 'Katell Riou',
    });
  });

  test('what is wrong is said all at once, each at its field', async () => {
    const { status, body } = await register({
      ...asked('pas une adresse', '123456789'),
      nafCode: 'zz',
    });
    expect(status).toBe(422);
    expect(body.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'email account.email_invalid',
      'siren company.siren_invalid',
      'nafCode company.naf_unknown',
    ]);
    const fictitious = await register(asked('a@filature.example', withLuhnKey('00012345')));
    expect(fictitious.body.code).toBe('company.fictitious_refused');
  });

  test('requests for one address are limited', async () => {
    const codes: (string | undefined)[] = [];
    for (let round = 0; round < 6; round += 1) {
      codes.push((await register(asked('insistante@filature.example'))).body.code);
    }
    expect(codes.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(codes[5]).toBe('session.too_many_attempts');
  });
});
