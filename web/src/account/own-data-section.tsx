import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { exportOwnData } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { keepFile } from '../controls/keep-file';
import { Notice } from '../controls/notice';
import { problemText } from '../shell/problem/problem-text';
import { EraseAccountForm } from './erase-account-form';
import { useAccountTexts } from './texts';

/** Taking away everything that is kept of oneself, and having it erased. */
export function OwnDataSection() {
  const { t, language } = useAccountTexts();
  const [erasing, setErasing] = useState(false);
  const reading = useMutation({
    mutationFn: () => answerOf(exportOwnData()),
    onSuccess: (data) => keepFile(JSON.stringify(data, null, 2), 'ancrage-mes-donnees.json'),
  });
  return (
    <section className="sheet account-section">
      <h2>{t('data.title')}</h2>
      {reading.isError && (
        <Notice tone="mend" title={t('failed')}>
          <p>{problemText(reading.error, language)}</p>
        </Notice>
      )}
      <p className="soft">{t('data.text')}</p>
      <div className="form-actions">
        <button
          type="button"
          className="button"
          aria-disabled={reading.isPending}
          onClick={() => {
            if (!reading.isPending) reading.mutate();
          }}
        >
          {t('data.export')}
        </button>
        <button type="button" className="button button-plain" onClick={() => setErasing(true)}>
          {t('data.erase')}
        </button>
      </div>
      <DialogSheet title={t('data.eraseTitle')} open={erasing} onClose={() => setErasing(false)}>
        <EraseAccountForm />
      </DialogSheet>
    </section>
  );
}
