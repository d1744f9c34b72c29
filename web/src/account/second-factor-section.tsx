import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import {
  beginSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../contract/generated/sdk.gen';
import type { FactorSecretDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { ConfirmPasswordForm } from './confirm-password-form';
import { FactorCodeForm } from './factor-code-form';
import { RecoveryCodes } from './recovery-codes';
import { useAccountTexts } from './texts';

/** Where one stands in a task of the second factor. */
type Task =
  | { readonly step: 'begin' | 'renew' | 'remove' }
  | { readonly step: 'scan'; readonly secret: FactorSecretDto }
  | { readonly step: 'codes'; readonly codes: readonly string[] };

/** Turning the second factor on and off, and its recovery codes. */
export function SecondFactorSection() {
  const { t } = useAccountTexts();
  const queries = useQueryClient();
  const [task, setTask] = useState<Task | null>(null);
  const [done, setDone] = useState<'on_done' | 'off_done' | null>(null);
  const state = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(readSecondFactor()),
  });
  const begin = (step: 'begin' | 'renew' | 'remove') => {
    setDone(null);
    setTask({ step });
  };
  const end = async (what: 'on_done' | 'off_done' | null) => {
    setTask(null);
    setDone(what);
    await queries.invalidateQueries({ queryKey: ['second-factor'] });
    await queries.invalidateQueries({ queryKey: ['own-sessions'] });
  };
  const confirmed = state.data?.confirmed ?? false;
  return (
    <section className="sheet account-section">
      <h2>{t('factor.title')}</h2>
      {done && (
        <Notice tone="done">
          <p>{t(`factor.${done}`)}</p>
        </Notice>
      )}
      <p className="soft">{t(confirmed ? 'factor.on' : 'factor.off')}</p>
      {confirmed && <p>{t('factor.left', { count: state.data?.recoveryCodesLeft ?? 0 })}</p>}
      {state.data && (
        <div className="form-actions">
          {confirmed ? (
            <>
              <button type="button" className="button" onClick={() => begin('renew')}>
                {t('factor.renew')}
              </button>
              <button type="button" className="button button-plain" onClick={() => begin('remove')}>
                {t('factor.remove')}
              </button>
            </>
          ) : (
            <button type="button" className="button button-primary" onClick={() => begin('begin')}>
              {t('factor.begin')}
            </button>
          )}
        </div>
      )}
      <DialogSheet
        title={t(titleOf(task))}
        open={task !== null}
        onClose={() => void end(task?.step === 'codes' ? 'on_done' : null)}
      >
        {task?.step === 'begin' && (
          <ConfirmPasswordForm
            text={t('factor.confirmText')}
            label={t('factor.continue')}
            send={(password) => answerOf(beginSecondFactor({ body: { password } }))}
            onDone={(secret) => setTask({ step: 'scan', secret })}
          />
        )}
        {task?.step === 'scan' && (
          <FactorCodeForm
            secret={task.secret}
            onDone={(codes) => setTask({ step: 'codes', codes })}
          />
        )}
        {task?.step === 'codes' && (
          <RecoveryCodes codes={task.codes} onKept={() => void end('on_done')} />
        )}
        {task?.step === 'renew' && (
          <ConfirmPasswordForm
            text={t('factor.confirmText')}
            label={t('factor.renew')}
            send={(password) => answerOf(renewRecoveryCodes({ body: { password } }))}
            onDone={({ codes }) => setTask({ step: 'codes', codes })}
          />
        )}
        {task?.step === 'remove' && (
          <ConfirmPasswordForm
            text={t('factor.removeText')}
            label={t('factor.remove')}
            send={(password) => answerOf(removeSecondFactor({ body: { password } }))}
            onDone={() => end('off_done')}
          />
        )}
      </DialogSheet>
    </section>
  );
}

function titleOf(task: Task | null) {
  switch (task?.step) {
    case 'codes':
      return 'factor.codesTitle';
    case 'renew':
      return 'factor.renew';
    case 'remove':
      return 'factor.removeTitle';
    default:
      return 'factor.title';
  }
}
