import type { Kind, Language, Question } from '@ancrage/contract/commitment/kind';
import { CheckField } from '../../controls/check-field';
import { ChoiceField } from '../../controls/choice-field';
import { NumberField } from '../../controls/number-field';
import type { TermsValues } from './form-values';
import { useDeclareTexts } from './texts';
import type { FieldErrors } from '../../controls/use-field-errors';

/** The kind's own questions and, where it counts, what the beneficiary pays. */
export function ConditionFields({
  kind,
  values,
  onChange,
  errors,
}: {
  readonly kind: Kind;
  readonly values: TermsValues;
  readonly onChange: (patch: Partial<TermsValues>) => void;
  readonly errors: FieldErrors;
}) {
  const { t, language } = useDeclareTexts();
  return (
    <>
      {kind.questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          language={language}
          value={values.qualifiers[question.key]}
          onChange={(answer) =>
            onChange({ qualifiers: { ...values.qualifiers, [question.key]: answer } })
          }
        />
      ))}
      {kind.priced && (
        <ChoiceField
          label={t('priceLabel')}
          value={values.terms}
          onChange={(terms) => onChange({ terms: terms as TermsValues['terms'] })}
          options={[
            { value: 'free', label: t('price.free') },
            { value: 'paid', label: t('price.paid') },
            { value: 'unknown', label: t('price.unknown'), hint: t('price.unknownHint') },
          ]}
        />
      )}
      {kind.priced && values.terms === 'paid' && (
        <div className="form-row">
          <NumberField
            label={t('paid')}
            unit="€"
            value={values.paid}
            onChange={(paid) => onChange({ paid })}
            onBlur={errors.leave('price.paidEur')}
            error={errors.errorOf('price.paidEur')}
          />
          <NumberField
            label={t('market')}
            unit="€"
            value={values.market}
            onChange={(market) => onChange({ market })}
            onBlur={errors.leave('price.marketEur')}
            error={errors.errorOf('price.marketEur')}
          />
        </div>
      )}
    </>
  );
}

function QuestionField({
  question,
  language,
  value,
  onChange,
}: {
  readonly question: Question;
  readonly language: Language;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
}) {
  const { label, help, options } = question;
  if (!options) {
    return (
      <CheckField
        label={label[language]}
        hint={help[language]}
        checked={value === true}
        onChange={onChange}
      />
    );
  }
  return (
    <ChoiceField
      label={label[language]}
      hint={help[language]}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      options={options.map((option) => ({ value: option.value, label: option.label[language] }))}
    />
  );
}
