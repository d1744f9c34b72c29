import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readRejects } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { problemText } from '../shell/problem/problem-text';
import { keepFile } from '../controls/keep-file';
import { useImportTexts } from './texts';

/** The rows to mend, given back as a file. */
export function RejectsLink({ id }: { readonly id: string }) {
  const { t, language } = useImportTexts();
  const fetching = useMutation({
    mutationFn: () => answerOf(readRejects({ path: { id }, parseAs: 'blob' })),
    onSuccess: (content) =>
      keepFile(content, language === 'fr' ? 'ancrage-a-corriger.csv' : 'ancrage-to-mend.csv'),
  });
  return (
    <div className="form-actions">
      <button type="button" className="button" onClick={() => fetching.mutate()}>
        {t('rejects')}
      </button>
      <span className="soft">{t('rejectsHint')}</span>
      {fetching.isError && (
        <Notice tone="mend">
          <p>{problemText(fetching.error, language)}</p>
        </Notice>
      )}
    </div>
  );
}
