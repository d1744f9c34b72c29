import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { addressOf, openMailbox, type Mailbox } from '../grounds/mailbox';
import { openOrganisation, signInAs } from '../grounds/member';
import type { Session } from '../grounds/session';

interface Listed {
  readonly recipient: string;
  readonly state: string;
  readonly text: string | null;
  readonly attempts: number;
}

describe('the outbox of mails', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let administrator: Session;
  let platform: Session;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await grounds.api.start();
    const { id } = await openCompany(grounds, 'Faïencerie de Locmaria');
    administrator = await signInAs(grounds, 'companyAdministrator', id);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', platformId);
  });
  afterEach(async () => {
    mailbox.answer = () => undefined;
    await grounds.worker.stop();
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  const invite = (email: string) =>
    administrator.post('/api/invitations', { email, role: 'contributor' });
  const listed = async (email: string) =>
    (await platform.get<Listed[]>('/api/platform/mails')).body.find(
      ({ recipient }) => recipient === email,
    );
  const receivedBy = (email: string) =>
    mailbox.received.filter((mail) => addressOf(mail) === email);

  test('a mail waits for a worker that is down, leaves once, and its text is erased', async () => {
    await invite('patient@locmaria.example');
    expect(await listed('patient@locmaria.example')).toMatchObject({
      state: 'waiting',
      text: null,
    });
    await grounds.worker.start();
    await mailbox.mailTo('patient@locmaria.example');
    await eventually(
      () => listed('patient@locmaria.example'),
      (mail) => mail?.state === 'sent',
    );
    await grounds.worker.stop();
    await grounds.worker.start();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(receivedBy('patient@locmaria.example')).toHaveLength(1);
    const { rows } = await grounds.owner.query(
      `SELECT FROM ancrage.mail WHERE state = 'sent' AND params IS NOT NULL`,
    );
    expect(rows).toEqual([]);
  });

  test('a worker killed while it hands a mail over leaves it to the next one', async () => {
    let asked: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    // Never answered: the mail is in the air when the worker dies.
    mailbox.answer = () => new Promise(() => asked());
    await grounds.worker.start();
    await invite('foudroye@locmaria.example');
    await reached;
    await grounds.worker.kill();
    expect(await listed('foudroye@locmaria.example')).toMatchObject({ state: 'waiting' });
    mailbox.answer = () => undefined;
    await grounds.worker.start();
    const mail = await mailbox.mailTo('foudroye@locmaria.example');
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@ancrage\.example>$/);
    await eventually(
      () => listed('foudroye@locmaria.example'),
      (one) => one?.state === 'sent',
    );
    expect(receivedBy('foudroye@locmaria.example')).toHaveLength(1);
  });

  test('what the server refuses for good fails, what it refuses for now is tried again', async () => {
    mailbox.answer = (recipient) => {
      const responseCode = recipient.startsWith('inconnu') ? 550 : 451;
      throw Object.assign(new Error('refused'), { responseCode });
    };
    await grounds.worker.start();
    await invite('inconnu@locmaria.example');
    await invite('plus-tard@locmaria.example');
    const failed = await eventually(
      () => listed('inconnu@locmaria.example'),
      (mail) => mail?.state === 'failed',
    );
    expect(failed).toMatchObject({ attempts: 1 });
    await eventually(
      () => listed('plus-tard@locmaria.example'),
      (mail) => mail?.attempts === 1,
    );
    mailbox.answer = () => undefined;
    await grounds.owner.query(`UPDATE ancrage.mail SET next_attempt_at = now() WHERE attempts = 1`);
    await mailbox.mailTo('plus-tard@locmaria.example');
  });

  test('without a mail server, mails are kept and read in the administration', async () => {
    const alone = await openGrounds();
    await Promise.all([alone.api.start(), alone.worker.start()]);
    const { id } = await openCompany(alone, 'Faïencerie sans courrier');
    const here = await signInAs(alone, 'companyAdministrator', id);
    await here.post('/api/invitations', { email: 'lue@ici.example', role: 'contributor' });
    const platformId = await openOrganisation(alone, 'platform', 'Ancrage');
    const operator = await signInAs(alone, 'platformAdministrator', platformId);
    const kept = await eventually(
      async () => (await operator.get<Listed[]>('/api/platform/mails')).body[0],
      (mail) => mail?.state === 'kept',
    );
    expect(kept?.text).toContain(`${alone.apiUrl}/invitation#`);
    expect((await here.get('/api/platform/mails')).status).toBe(403);
    await alone.close();
  });
});
