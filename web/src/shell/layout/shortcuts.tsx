import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { isTyping } from '../../controls/is-typing';
import { useMay } from '../session/member';
import { useShellTexts } from '../texts';

/**
 * Keys that act from anywhere, unless one is typing: `/` goes to the search, `n` declares, `?`
 * shows them all, with `v` that the list of commitments listens to.
 */
export function Shortcuts({
  shown,
  onShow,
}: {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}) {
  const { t } = useShellTexts();
  const navigate = useNavigate();
  const mayDeclare = useMay('commitment.declare');
  const mayRead = useMay('commitment.read');
  const mayValidate = useMay('commitment.validate');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') onShow(!shown);
      else if (event.key === 'Escape') onShow(false);
      else if (event.key === 'n' && mayDeclare) void navigate('/engagements/declarer');
      else if (event.key === '/' && mayRead) {
        event.preventDefault();
        const field = document.querySelector<HTMLElement>('main input[type="search"]');
        if (field) field.focus();
        else void navigate('/engagements');
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [shown, onShow, navigate, mayDeclare, mayRead]);
  if (!shown) return null;
  const keys = [
    ...(mayRead ? [['/', t('keys.search')]] : []),
    ...(mayDeclare ? [['n', t('keys.declare')]] : []),
    ...(mayValidate ? [['v', t('keys.validate')]] : []),
    [t('keys.escape'), t('keys.leave')],
    ['?', t('keys.help')],
  ];
  return (
    <aside className="shortcuts" role="status" aria-label={t('keys.title')}>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
