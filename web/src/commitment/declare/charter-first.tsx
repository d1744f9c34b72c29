import { Link } from 'react-router';
import { Notice } from '../../controls/notice';
import { useDeclareTexts } from './texts';

/** What stands in place of a form as long as the charter is not signed. */
export function CharterFirst() {
  const { t } = useDeclareTexts();
  return (
    <Notice tone="mend" title={t('charterFirst.title')}>
      <p>{t('charterFirst.text')}</p>
      <p>
        <Link to="/charte">{t('charterFirst.link')}</Link>
      </p>
    </Notice>
  );
}
