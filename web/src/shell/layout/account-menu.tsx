import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answerOf } from '../../contract/api';
import { signOut } from '../../contract/generated/sdk.gen';
import { useMember } from '../session/member';
import { SESSION_KEY } from '../session/use-session';
import { useShellTexts } from '../texts';
import { OrganisationSwitch } from './organisation-switch';

/** Where the account leads, and the permission that opens it. */
const LINKS = [
  { to: '/compte', text: 'ownAccount', permission: 'account.own' },
  { to: '/membres', text: 'members', permission: 'member.read' },
  { to: '/jetons', text: 'tokens', permission: 'token.manage' },
  { to: '/connexion-unique', text: 'sso', permission: 'sso.manage' },
  { to: '/reglages', text: 'settings', permission: 'setting.manage' },
  { to: '/registre', text: 'register', permission: 'commitment.read' },
  { to: '/journal', text: 'log', permission: 'audit.read' },
  { to: '/droits', text: 'rights', permission: 'account.own' },
] as const;

/** Who is signed in, for which organisation and in which role; signing out. */
export function AccountMenu() {
  const { t } = useShellTexts();
  const member = useMember();
  const links = LINKS.filter(({ permission }) => member.permissions.includes(permission));
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const leave = useSignOut();
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event) => {
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (escape || !box.current?.contains(event.target as Node)) setOpen(false);
    };
    const ways = ['keydown', 'pointerdown', 'focusin'];
    for (const way of ways) document.addEventListener(way, close);
    return () => {
      for (const way of ways) document.removeEventListener(way, close);
    };
  }, [open]);
  return (
    <div className="account" ref={box}>
      <button
        type="button"
        className="bar-button account-button"
        aria-expanded={open}
        aria-controls={id}
        title={t('account')}
        onClick={() => setOpen(!open)}
      >
        <span className="account-initials" aria-hidden="true">
          {initialsOf(member.displayName)}
        </span>
        <span className="seen-by-readers">
          {t('account')} {member.displayName}
        </span>
      </button>
      <div id={id} className="account-card" hidden={!open}>
        <p className="account-name">{member.displayName}</p>
        <p className="soft">{member.organisationName}</p>
        <p className="soft">
          {t(`role.${member.role}`)} · {member.email}
        </p>
        <OrganisationSwitch onDone={() => setOpen(false)} />
        <ul role="list" className="account-links">
          {links.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} onClick={() => setOpen(false)}>
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
        <button type="button" className="button button-small" onClick={() => leave.mutate()}>
          {t('signOut')}
        </button>
      </div>
    </div>
  );
}

function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => answerOf(signOut()),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
      void navigate('/connexion');
    },
  });
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
