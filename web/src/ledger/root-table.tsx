import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { proveInclusion } from '../contract/generated/sdk.gen';
import type { LedgerRootDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { keepFile } from '../controls/keep-file';
import { Notice } from '../controls/notice';
import { formatDate } from '../shell/format/format-date';
import { formatNumber } from '../shell/format/format-number';
import { problemText } from '../shell/problem/problem-text';
import { useLedgerTexts } from './texts';

/** Roots that are shown before one asks for more. */
const SHOWN = 14;

/** The daily roots, and of each the company's own proof as a file. */
export function RootTable({
  roots,
  anchored,
}: {
  readonly roots: readonly LedgerRootDto[];
  /** Whether the company has anything that a root could cover. */
  readonly anchored: boolean;
}) {
  const { t, language } = useLedgerTexts();
  const [shown, setShown] = useState(SHOWN);
  const proof = useMutation({
    mutationFn: (day: string) => answerOf(proveInclusion({ query: { day } })),
    onSuccess: (content) =>
      keepFile(JSON.stringify(content, null, 2), `ancrage-preuve-${content.day}.json`),
  });
  return (
    <section className="ledger-part" aria-labelledby="roots-title">
      <h2 id="roots-title">{t('roots.title')}</h2>
      <p className="soft">{t('roots.text')}</p>
      {proof.isError && (
        <Notice tone="mend">
          <p>{problemText(proof.error, language)}</p>
        </Notice>
      )}
      {roots.length === 0 ? (
        <p>{t('roots.none')}</p>
      ) : (
        <>
          <table className="dense">
            <caption className="seen-by-readers">{t('roots.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('roots.columns.day')}</th>
                <th scope="col" className="numeric">
                  {t('roots.columns.companies')}
                </th>
                <th scope="col" className="numeric">
                  {t('roots.columns.entries')}
                </th>
                <th scope="col">{t('roots.columns.root')}</th>
                {anchored && (
                  <th scope="col">
                    <span className="seen-by-readers">{t('roots.proof')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {roots.slice(0, shown).map(({ day, companies, entries, root }) => (
                <tr key={day}>
                  <th scope="row">{formatDate(day, language)}</th>
                  <td data-label={t('roots.columns.companies')} className="numeric">
                    {formatNumber(companies, language, 0)}
                  </td>
                  <td data-label={t('roots.columns.entries')} className="numeric">
                    {formatNumber(entries, language, 0)}
                  </td>
                  <td data-label={t('roots.columns.root')}>
                    <code className="ledger-root">{root}</code>
                  </td>
                  {anchored && (
                    <td>
                      <button
                        type="button"
                        className="button button-small"
                        aria-label={t('roots.proofOf', { day: formatDate(day, language) })}
                        aria-disabled={proof.isPending}
                        onClick={() => {
                          if (!proof.isPending) proof.mutate(day);
                        }}
                      >
                        {t('roots.proof')}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="ledger-ways">
            {roots.length > shown && (
              <button
                type="button"
                className="button"
                onClick={() => setShown((before) => before + 4 * SHOWN)}
              >
                {t('roots.more')}
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() =>
                keepFile(JSON.stringify([...roots].reverse(), null, 2), 'ancrage-racines.json')
              }
            >
              {t('roots.all')}
            </button>
          </p>
          <p className="soft">
            {t('roots.check')}{' '}
            <code className="ledger-root">
              npm run ledger:verify -- --proof ancrage-preuve-{roots[0]?.day}.json --roots
              ancrage-racines.json
            </code>
          </p>
        </>
      )}
    </section>
  );
}
