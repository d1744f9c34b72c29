import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { changeSettings } from '../contract/generated/sdk.gen';
import type { SettingsDto, SettingsReadDto } from '../contract/generated/types.gen';
import { CheckField } from '../controls/check-field';
import { FormEnd } from '../controls/form-end';
import { Notice } from '../controls/notice';
import { useMember } from '../shell/session/member';
import { SESSION_KEY } from '../shell/session/use-session';
import { useSettingTexts } from './texts';

/** The settings as statements to tick. */
export function SettingsForm({ settings }: { readonly settings: SettingsReadDto }) {
  const { t } = useSettingTexts();
  const queries = useQueryClient();
  const { organisationType } = useMember();
  const { secondFactorOfEverybody, ...kept } = settings;
  const [values, setValues] = useState<SettingsDto>(kept);
  const sending = useMutation({
    mutationFn: () => answerOf(changeSettings({ body: values })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['settings'] });
      await queries.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  const change = (patch: Partial<SettingsDto>) => {
    sending.reset();
    setValues((before) => ({ ...before, ...patch }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {sending.isSuccess && (
        <Notice tone="done">
          <p>{t('saved')}</p>
        </Notice>
      )}
      {secondFactorOfEverybody ? (
        <p>{t('factorOfEverybody')}</p>
      ) : (
        <CheckField
          label={t('factor')}
          hint={t('factorHint')}
          checked={values.secondFactorRequired}
          onChange={(secondFactorRequired) => change({ secondFactorRequired })}
        />
      )}
      {organisationType === 'company' && (
        <CheckField
          label={t('own')}
          hint={t('ownHint')}
          checked={values.ownValidationAllowed}
          onChange={(ownValidationAllowed) => change({ ownValidationAllowed })}
        />
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('submit')}
      />
    </form>
  );
}
