import { formatTime } from '../../shell/format/format-date';
import { useDeclareTexts } from './texts';

/** Says that what is typed is kept, and lets it be thrown away. */
export function DraftStatus({
  savedAt,
  onDiscard,
}: {
  readonly savedAt: string | null;
  readonly onDiscard: () => void;
}) {
  const { t, language } = useDeclareTexts();
  return (
    <span className="draft-status">
      <span role="status">
        {savedAt === null
          ? t('draftNone')
          : t('draftSaved', { time: formatTime(savedAt, language) })}
      </span>
      {savedAt !== null && (
        <button type="button" className="button button-plain" onClick={onDiscard}>
          {t('discard')}
        </button>
      )}
    </span>
  );
}
