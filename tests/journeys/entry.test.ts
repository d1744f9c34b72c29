import { withLuhnKey } from '@ancrage/contract/company/siren';
import { describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { openCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { addressOf } from '../grounds/mailbox';
import { join, openAccount } from '../grounds/member';
import { overflows, picture, violations, CROSSED_WAYS, type Way } from './screens/browser';
import { onEmptyProduct } from './screens/journey';
import { openSession } from './screens/sign-in';
import { wordsOf } from './screens/words';

const PASSWORD = 'trois chalands dans la brume';

const SAID = {
  fr: {
    toRegister: 'ouvrez celui de votre entreprise',
    name: 'Prénom et nom',
    email: 'Adresse e-mail professionnelle',
    password: 'Mot de passe',
    company: 'Nom de l’entreprise',
    naf: 'Code APE',
    send: 'Recevoir le lien de confirmation',
    sent: 'Un message est parti',
    confirm: 'Confirmer mon adresse',
    hasAccount: 'Vous avez déjà un compte à cette adresse : il garde son mot de passe.',
    member: 'Vous êtes déjà membre',
    opened: 'Votre entreprise est ouverte',
    claimed: 'Votre demande est transmise',
    used: 'Ce lien a déjà servi.',
    guessable: 'Ce mot de passe se devine trop vite.',
    invite: 'Inviter',
    inviteEmail: 'Adresse e-mail',
    inviteSend: 'Envoyer l’invitation',
    accept: 'Accepter l’invitation',
    refuse: 'Refuser',
    refused: 'Invitation refusée',
    answered: 'Cette invitation a déjà reçu une réponse.',
    expired: 'Cette invitation n’est plus valable.',
    revoked: 'Cette invitation a été retirée ou remplacée.',
    revoke: /^Reprendre l’invitation/,
    last: 'C’est la dernière personne qui peut gérer les membres.',
    role: /^Rôle de Katell/,
    why: 'Pourquoi ?',
    changeRole: 'Changer le rôle',
    claims: 'Demandes de rattachement',
    acceptClaim: 'Accepter',
    refuseClaim: 'Refuser Membre',
    refuseClaimNow: 'Refuser la demande',
    revokeNow: 'Reprendre l’invitation',
    settled: 'La réponse est envoyée.',
    waiting: 'Votre compte n’appartient à aucune organisation',
  },
  en: {
    toRegister: 'open your company’s',
    name: 'First and last name',
    email: 'Work e-mail address',
    password: 'Password',
    company: 'Name of the company',
    naf: 'APE code',
    send: 'Receive the confirmation link',
    sent: 'A message is on its way',
    confirm: 'Confirm my address',
    hasAccount: 'You have an account at this address already: it keeps its password.',
    member: 'You are a member already',
    opened: 'Your company is open',
    claimed: 'Your request was passed on',
    used: 'This link was already used.',
    guessable: 'This password is guessed too soon.',
    invite: 'Invite',
    inviteEmail: 'E-mail address',
    inviteSend: 'Send the invitation',
    accept: 'Accept the invitation',
    refuse: 'Refuse',
    refused: 'Invitation refused',
    answered: 'This invitation was already answered.',
    expired: 'This invitation has expired.',
    revoked: 'This invitation was withdrawn or replaced.',
    revoke: /^Take back the invitation/,
    last: 'This is the last person who can manage the members.',
    role: /^Role of Katell/,
    why: 'Why?',
    changeRole: 'Change the role',
    claims: 'Requests to join',
    acceptClaim: 'Accept',
    refuseClaim: 'Refuse Membre',
    refuseClaimNow: 'Refuse the request',
    revokeNow: 'Take back the invitation',
    settled: 'The answer is sent.',
    waiting: 'Your account belongs to no organisation',
  },
} as const;

describe('entering: a company opens its account, members are invited', () => {
  const journey = onEmptyProduct();

  test.each(CROSSED_WAYS)(
    'in $language at $width px: register, confirm, claim, be let in',
    async (way) => {
      const said = SAID[way.language];
      const words = wordsOf(way);
      const { grounds, mailbox } = journey();
      const { context, page, broken } = await journey().open(way);
      const siren = withLuhnKey(
        `9${way.width}0${way.language === 'fr' ? '11' : '22'}`.padEnd(8, '7'),
      );
      const [first, second] = [addressIn(way, 'premiere'), addressIn(way, 'seconde')];

      await page.goto('/connexion');
      await page.getByRole('link', { name: said.toRegister }).click();
      await page.getByRole('button', { name: said.send }).waitFor();
      expect(await page.getByLabel(said.password, { exact: true }).count()).toBe(0);
      await picture(page, 'register', way);
      await clean(page);
      await register(first);
      await page.getByRole('heading', { name: said.sent }).waitFor();
      await clean(page);
      const link = linkIn((await mailbox.mailTo(first)).text);
      await page.goto(link);
      await page.getByText(first).waitFor();
      await picture(page, 'confirm', way);
      await clean(page);
      await confirm('motdepasse1234');
      await page.getByText(said.guessable).first().waitFor();
      await picture(page, 'confirm-refused', way);
      await clean(page);
      expect(await page.getByLabel(said.name).inputValue()).toBe('Katell Riou');
      const password = page.getByLabel(said.password, { exact: true });
      expect(await password.inputValue()).toBe('motdepasse1234');
      await confirm(PASSWORD);
      await page.getByRole('heading', { name: said.opened }).waitFor();
      await clean(page);
      await visit(page, link);
      await page.getByText(said.used).waitFor();
      await clean(page);

      await page.goto('/inscription');
      await register(first);
      await page.getByRole('heading', { name: said.sent }).waitFor();
      await visit(page, linkIn((await mailTo(first, 2)).text));
      await page.getByText(said.hasAccount).waitFor();
      expect(await password.count()).toBe(0);
      await picture(page, 'confirm-known', way);
      await clean(page);
      await page.getByRole('button', { name: said.confirm }).click();
      await page.getByRole('heading', { name: said.member }).waitFor();

      await page.goto('/inscription');
      await register(second, 'Yann Le Goff');
      await page.getByRole('heading', { name: said.sent }).waitFor();
      await page.goto(linkIn((await mailbox.mailTo(second)).text));
      await confirm(PASSWORD);
      await page.getByRole('heading', { name: said.claimed }).waitFor();
      await page.goto('/connexion');
      await page.getByLabel(words.email).fill(second);
      await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: words.signIn, exact: true }).click();
      await page.getByText(said.waiting).waitFor();

      const stranger = await openAccount(grounds);
      await grounds.owner.query(
        `INSERT INTO ancrage.company_claim (company_id, user_id)
         SELECT organisation_id, $2 FROM ancrage.company WHERE siren = $1`,
        [siren, stranger.userId],
      );
      await openSession(page, { email: first, password: PASSWORD });
      await page.goto('/membres');
      await page.getByRole('heading', { name: said.claims }).waitFor();
      await picture(page, 'members-claim', way);
      await clean(page);
      await page.getByRole('button', { name: said.refuseClaim }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(said.why).selectOption('personUnknown');
      await picture(page, 'members-claim-refused', way);
      await clean(page);
      await dialog.getByRole('button', { name: said.refuseClaimNow }).click();
      await page.getByText(said.settled).waitFor();
      await page.getByText(stranger.email).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: said.acceptClaim, exact: true }).click();
      await page.getByText(said.settled).waitFor();
      expect(await page.getByText(second).count()).toBeGreaterThan(0);
      await page.getByRole('cell', { name: second }).waitFor();
      await page.getByLabel(said.role).first().selectOption('executive');
      await dialog.getByLabel(said.why).selectOption('newDuties');
      await picture(page, 'members-role', way);
      await clean(page);
      await dialog.getByRole('button', { name: said.changeRole }).click();
      await page.getByText(said.last).waitFor();
      await clean(page);
      expect(broken).toEqual([]);
      await context.close();

      /** The latest of so many mails to an address, once that many have come. */
      async function mailTo(email: string, count: number) {
        await eventually(
          async () => mailbox.received.filter((mail) => addressOf(mail) === email).length,
          (received) => received === count,
        );
        return mailbox.mailTo(email);
      }

      async function confirm(password: string): Promise<void> {
        await page.getByLabel(said.password, { exact: true }).fill(password);
        await page.getByRole('button', { name: said.confirm }).click();
      }

      async function register(email: string, name = 'Katell Riou'): Promise<void> {
        await page.getByLabel(said.name).fill(name);
        await page.getByLabel(said.email).fill(email);
        await page.getByLabel(said.company).fill('Filature du Faouët');
        await page.getByLabel('SIREN').fill(siren);
        await page.getByLabel(said.naf).fill('13.10Z');
        await page.getByRole('button', { name: said.send }).click();
      }
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: invite, accept, and the refusals',
    async (way) => {
      const said = SAID[way.language];
      const { grounds, mailbox } = journey();
      const company = await openCompany(grounds, 'Corderie de Groix');
      const head = await openAccount(grounds);
      await join(grounds, head, company.id, 'companyAdministrator');
      const { context, page, broken } = await journey().open(way);
      await openSession(page, head);
      await page.goto('/membres');
      const links: Record<string, string> = {};
      for (const who of ['neuve', 'refusante', 'tardive', 'retiree']) {
        await page.getByRole('button', { name: said.invite, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(said.inviteEmail).fill(addressIn(way, who));
        await dialog.getByRole('button', { name: said.inviteSend }).click();
        await dialog.waitFor({ state: 'detached' });
        links[who] = linkIn((await mailbox.mailTo(addressIn(way, who))).text);
      }
      await picture(page, 'members', way);
      await clean(page);
      const row = page.getByRole('row', { name: new RegExp(addressIn(way, 'retiree')) });
      await row.getByRole('button', { name: said.revoke }).click();
      const asked = page.getByRole('dialog');
      await asked.getByLabel(said.why).selectOption('wrongAddress');
      await clean(page);
      await asked.getByRole('button', { name: said.revokeNow, exact: true }).click();
      await row.getByRole('button').waitFor({ state: 'detached' });
      await grounds.owner.query(
        `UPDATE ancrage.invitation SET expires_at = now() - interval '1 second' WHERE email = $1`,
        [addressIn(way, 'tardive')],
      );
      await context.close();

      const other = await journey().open(way);
      for (const [who, sentence] of [
        ['tardive', said.expired],
        ['retiree', said.revoked],
      ] as const) {
        await visit(other.page, links[who]);
        await other.page.getByText(sentence).waitFor();
        await clean(other.page);
      }
      await visit(other.page, links.refusante);
      await other.page.getByRole('button', { name: said.refuse }).click();
      await other.page.getByRole('heading', { name: said.refused }).waitFor();
      await visit(other.page, links.refusante);
      await other.page.getByText(said.answered).waitFor();
      await visit(other.page, links.neuve);
      await other.page.getByLabel(said.name).fill('Ida Tonnerre');
      await other.page.getByLabel(said.password, { exact: true }).fill(PASSWORD);
      await picture(other.page, 'invitation', way);
      await clean(other.page);
      await other.page.getByRole('button', { name: said.accept }).click();
      await other.page.waitForURL((url) => url.pathname === '/');
      await other.page.getByRole('heading', { level: 1, name: 'Corderie de Groix' }).waitFor();
      expect([...broken, ...other.broken]).toEqual([]);
      await other.context.close();
    },
  );
});

async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

/** Follows a mailed link as from a mail: another fragment alone would not load the page anew. */
async function visit(page: Page, link: string | undefined): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link ?? '');
}

function addressIn({ language, width }: Way, who: string): string {
  return `${who}.${language}.${width}@entree.example`;
}

function linkIn(text: string | undefined): string {
  return /https?:\/\/\S+#\S+/.exec(text ?? '')?.[0] ?? '';
}
