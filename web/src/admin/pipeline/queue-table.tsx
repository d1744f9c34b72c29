import type { PipelineDto, QueueDto } from '../../contract/generated/types.gen';
import { formatNumber } from '../../shell/format/format-number';
import { usePipelineTexts } from './texts';

const STATES = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;

/** The jobs of each queue, by state. */
export function QueueTable({
  queues,
  backend,
}: {
  readonly queues: readonly QueueDto[];
  readonly backend: PipelineDto['backend'];
}) {
  const { t, language } = usePipelineTexts();
  return (
    <section className="pipeline-part" aria-labelledby="queues-title">
      <h2 id="queues-title">{t('queues.title')}</h2>
      <p className="soft">{t('queues.text', { backend: t(`backend.${backend}`) })}</p>
      <table className="dense">
        <caption className="seen-by-readers">{t('queues.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('queues.name')}</th>
            {STATES.map((state) => (
              <th key={state} scope="col" className="numeric">
                {t(`queues.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.name}>
              <th scope="row">{t(`queue.${queue.name}`)}</th>
              {STATES.map((state) => (
                <td
                  key={state}
                  data-label={t(`queues.${state}`)}
                  className={
                    state === 'failed' && queue.failed > 0 ? 'numeric pipeline-failed' : 'numeric'
                  }
                >
                  {formatNumber(queue[state], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
