import type { Kind } from '@ancrage/contract/commitment/kind';
import { useRef } from 'react';
import { CheckField } from '../../controls/check-field';
import { DateField } from '../../controls/date-field';
import { Notice } from '../../controls/notice';
import { SubmitButton } from '../../controls/submit-button';
import { problemText } from '../../shell/problem/problem-text';
import { ConditionFields } from './condition-fields';
import { DeliveryFields } from './delivery-fields';
import { DraftStatus } from './draft-status';
import { PromiseFields } from './promise-fields';
import type { DeclareValues } from './form-values';
import type { DeclareSituation } from './situation';
import { StatusField, TermsFields } from './terms-fields';
import { useDeclareTexts } from './texts';
import type { KeptDraft } from './use-kept-drafts';
import { useDeclare } from './use-declare';

/** The one form of every declaration: the catalogue says what it asks for a kind. */
export function DeclareForm({
  kind,
  situation,
  kept,
}: {
  readonly kind: Kind;
  readonly situation: DeclareSituation;
  readonly kept: KeptDraft<DeclareValues>;
}) {
  const { t, language } = useDeclareTexts();
  const element = useRef<HTMLFormElement>(null);
  const form = useDeclare(kind, situation, kept, element);
  const { values, change, errors, sending } = form;
  const delivered = values.status === 'delivered';
  const conditions = kind.questions.length > 0 || kind.priced;
  return (
    <form className="stack" ref={element} onSubmit={form.submit} noValidate>
      <section className="sheet">
        <h2>{t('what')}</h2>
        <TermsFields
          values={values}
          onChange={change}
          errors={errors}
          establishments={situation.establishments}
        />
        <StatusField value={values.status} onChange={(status) => change({ status })} />
      </section>
      <section className="sheet">
        <h2>{delivered ? t(`delivered.${kind.timing}`) : t('promiseTitle')}</h2>
        {delivered ? (
          <>
            <DeliveryFields
              kind={kind}
              path="realisations.0."
              values={values.delivery}
              onChange={(delivery) => change({ delivery })}
              errors={errors}
              {...situation}
            />
            <CheckField
              label={t('continues')}
              checked={values.continues}
              onChange={(continues) => change({ continues })}
            />
            {values.continues && (
              <DateField
                label={t('until')}
                optional
                today={situation.today}
                bound="end"
                hint={t('untilHint')}
                value={values.until}
                onChange={(until) => change({ until })}
                onBlur={errors.leave('to')}
                error={errors.errorOf('to')}
              />
            )}
          </>
        ) : (
          <PromiseFields
            kind={kind}
            values={values}
            onChange={change}
            errors={errors}
            today={situation.today}
          />
        )}
      </section>
      {conditions && (
        <section className="sheet">
          <h2>{t('conditions')}</h2>
          <ConditionFields kind={kind} values={values} onChange={change} errors={errors} />
        </section>
      )}
      {sending.isError && (
        <Notice tone="mend">
          <p>{problemText(sending.error, language)}</p>
        </Notice>
      )}
      <div className="form-actions">
        <SubmitButton pending={sending.isPending}>
          {sending.isPending ? t('pending') : submitLabel()}
        </SubmitButton>
        <DraftStatus savedAt={form.savedAt} onDiscard={form.forget} />
      </div>
      <p className="soft">{t('evidenceAfter')}</p>
    </form>
  );

  function submitLabel(): string {
    if (!delivered) return t('submitPromise');
    return form.quantity === null ? t('submit') : t('submitQuantity', { quantity: form.quantity });
  }
}
