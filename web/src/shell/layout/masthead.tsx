import { useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import '../../controls/button.css';
import { useMay, useMember } from '../session/member';
import { useShellTexts } from '../texts';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import { NAVIGATION } from './navigation';
import { ThemeSwitch } from './theme-switch';

/** The top of every page: where one is, where one can go, declaring, one's account. */
export function Masthead() {
  const { t } = useShellTexts();
  const { pathname } = useLocation();
  // Open on one page alone: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === pathname;
  const mayDeclare = useMay('commitment.declare');
  return (
    <header className="masthead" data-open={open ? '' : undefined}>
      <div className="masthead-row">
        <Link to="/" className="brand">
          <Mark /> {t('product')}
        </Link>
        <button
          type="button"
          className="bar-button menu-button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpenOn(open ? null : pathname)}
        >
          {t('menu')}
        </button>
        <nav id="navigation" className="navigation" aria-label={t('navigation')}>
          <Destinations />
          <div className="navigation-settings">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </nav>
        <div className="masthead-end">
          {mayDeclare && (
            <Link to="/engagements/declarer" className="button button-primary button-small">
              {t('declare')}
            </Link>
          )}
          <div className="masthead-settings">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}

function Destinations() {
  const { t } = useShellTexts();
  const { permissions } = useMember();
  return (
    <ul role="list">
      {NAVIGATION.filter((item) => permissions.includes(item.permission)).map((item) => (
        <li key={item.to}>
          <NavLink to={item.to} end={item.to === '/'}>
            {t(`nav.${item.text}`)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
