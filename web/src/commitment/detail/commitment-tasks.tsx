import type { Kind } from '@ancrage/contract/commitment/kind';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import '../../controls/button.css';
import { DialogSheet } from '../../controls/dialog-sheet';
import { Notice } from '../../controls/notice';
import type { CommitmentDto } from '../../contract/generated/types.gen';
import { useMay } from '../../shell/session/member';
import type { DeclareSituation } from '../declare/situation';
import { CommitmentFacts } from './commitment-facts';
import { CorrectTermsForm } from './correct-terms-form';
import { DeliveryForm } from './delivery-form';
import { DeliveryTable } from './delivery-table';
import { EraseTextForm } from './erase-text-form';
import { EvidenceForm } from './evidence-form';
import type { Task } from './task';
import { useDetailTexts } from './texts';
import { WithdrawForm } from './withdraw-form';

/** The deliveries, and everything that can be done about the commitment and each of them. */
export function CommitmentTasks({
  commitment,
  kind,
  situation,
  declared,
}: {
  readonly commitment: CommitmentDto;
  readonly kind: Kind;
  readonly situation: DeclareSituation;
  /** The commitment was declared a moment ago. */
  readonly declared: boolean;
}) {
  const { t } = useDetailTexts();
  const mayDeclare = useMay('commitment.declare');
  const mayErase = useMay('text.erase');
  const [task, setTask] = useState<Task | null>(null);
  const [saved, setSaved] = useState<'saved' | 'eraseText.done' | null>(null);
  const begin = (next: Task) => {
    setSaved(null);
    setTask(next);
  };
  const navigate = useNavigate();
  const done = () => {
    // A withdrawn commitment has no page any more: its list is where one goes on.
    if (task?.type === 'withdraw' && task.line === null) return void navigate('/engagements');
    setTask(null);
    setSaved(task?.type === 'eraseText' ? 'eraseText.done' : 'saved');
  };
  const subject = { commitment, kind, situation, onDone: done };
  return (
    <section className="stack">
      <div className="deliveries-head">
        <h2>{t('deliveries.title')}</h2>
        {mayDeclare && (
          <div className="page-actions">
            <button type="button" className="button" onClick={() => begin({ type: 'deliver' })}>
              {t('deliveries.add')}
            </button>
          </div>
        )}
      </div>
      {declared && !saved && (
        <Notice tone="done" title={t('declared.title')}>
          <p>{t('declared.text')}</p>
        </Notice>
      )}
      {saved && (
        <Notice tone="done" takesFocus>
          <p>{t(saved)}</p>
        </Notice>
      )}
      <DeliveryTable commitment={commitment} kind={kind} onTask={mayDeclare ? begin : null} />
      <CommitmentFacts
        commitment={commitment}
        kind={kind}
        establishments={situation.establishments}
      />
      {mayDeclare && (
        <div className="page-actions">
          <button
            type="button"
            className="button button-small"
            onClick={() => begin({ type: 'correctTerms' })}
          >
            {t('commitment.correct')}
          </button>
          <button
            type="button"
            className="button button-small"
            onClick={() => begin({ type: 'withdraw', line: null })}
          >
            {t('commitment.withdraw')}
          </button>
          <Link to={`/engagements/declarer/${commitment.kind}`} className="button button-small">
            {t('commitment.again')}
          </Link>
        </div>
      )}
      {mayErase && (
        <div className="page-actions">
          <button
            type="button"
            className="button button-small"
            onClick={() => begin({ type: 'eraseText' })}
          >
            {t('commitment.eraseText')}
          </button>
        </div>
      )}
      <DialogSheet title={useTaskTitle(task)} open={task !== null} onClose={() => setTask(null)}>
        {task?.type === 'deliver' && <DeliveryForm {...subject} line={null} />}
        {task?.type === 'correct' && <DeliveryForm {...subject} line={task.line} />}
        {task?.type === 'correctTerms' && <CorrectTermsForm {...subject} />}
        {task?.type === 'withdraw' && <WithdrawForm {...subject} line={task.line} />}
        {task?.type === 'eraseText' && <EraseTextForm {...subject} />}
        {task?.type === 'prove' && <EvidenceForm {...subject} line={task.line} />}
      </DialogSheet>
    </section>
  );
}

function useTaskTitle(task: Task | null): string {
  const { t } = useDetailTexts();
  if (task === null) return '';
  if (task.type === 'deliver') return t('add.title');
  if (task.type === 'eraseText') return t('eraseText.title');
  if (task.type === 'prove') return t('evidence.title');
  if (task.type === 'withdraw') return t(task.line ? 'withdraw.delivery' : 'withdraw.commitment');
  return t('correct.title');
}
