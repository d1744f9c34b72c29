import { TwinChart } from '../charts/twin-chart';
import type { MethodDto, TerritoryDto } from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { pillarFamily } from '../shell/theme/pillar-family';
import { useTerritoryTexts } from './texts';

/** The territory's points by family. */
export function PillarPoints({
  territory,
  method,
}: {
  readonly territory: TerritoryDto;
  readonly method: MethodDto;
}) {
  const { t, language } = useTerritoryTexts();
  const { pillars } = territory.own;
  if (pillars.length === 0) return null;
  const nameOf = (id: string) =>
    method.pillars.find((pillar) => pillar.id === id)?.label[language] ?? id;
  const said = (points: number | null) =>
    points === null ? t('pillars.absent') : formatNumber(points, language, 0);
  return (
    <TwinChart
      title={t('pillars.title')}
      sentence={t('pillars.sentence')}
      fileName={`ancrage-familles-${territory.quarter}.csv`}
      table={{
        columns: [t('pillars.column.pillar'), t('pillars.column.points')],
        rows: pillars.map(({ id, points }) => [nameOf(id), said(points)]),
      }}
    >
      <ul role="list" className="pillar-points">
        {pillars.map(({ id, points }) => (
          <li key={id} data-family={pillarFamily(id)}>
            <span>{nameOf(id)}</span>
            <span className="figures">{said(points)}</span>
            <span className="pillar-track" aria-hidden="true">
              <i style={{ width: `${points ?? 0}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </TwinChart>
  );
}
