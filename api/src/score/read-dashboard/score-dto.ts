import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import type { Method } from '@ancrage/engine/method/method';
import { pillarOfIndicator, pillarsOf } from '@ancrage/engine/method/pillars';
import type { IndicatorResult, Interval, ScoreResult } from '@ancrage/engine/result';
import type { BandsDto, IndicatorDto, IntervalDto, ScoreDto } from '../score.dto';
import type { CommitmentNames } from './commitment-names';
import type { ExplainedRow } from './score-rows';

/** A kept score as the dashboard shows it. */
export function scoreDto(
  { series, result, version, computedAt }: ExplainedRow,
  revised: number | null,
  method: Method,
  names: CommitmentNames,
): ScoreDto {
  const labels = new Map(pillarsOf(method).map((pillar) => [pillar.id, pillar.label]));
  return {
    series,
    state: result.state,
    reason: result.reasons[0] ?? null,
    score: result.score,
    printed: result.printed,
    revised,
    upTo: result.upTo === null ? null : roundHalfAway(result.upTo),
    bands: bandsDto(result),
    sign: result.sign && { ...result.sign, reasons: [...result.sign.reasons] },
    awaitingEvidence:
      result.awaitingEvidence === null ? null : roundHalfAway(result.awaitingEvidence),
    reportedShare: result.reportedShare,
    observedQuarters: result.observedQuarters,
    version,
    computedAt,
    methodVersion: result.method.version,
    methodHash: result.method.hash,
    engineVersion: result.engineVersion,
    inputDigest: result.inputDigest,
    pillars: result.pillars.map((pillar) => ({
      ...pillar,
      label: labels.get(pillar.id) ?? { fr: pillar.id, en: pillar.id },
    })),
    indicators: result.indicators.map((indicator) => indicatorDto(indicator, method, names)),
  };
}

function bandsDto({ bands }: ScoreResult): BandsDto | null {
  return (
    bands && {
      data: intervalDto(bands.data),
      method: intervalDto(bands.method),
      total: intervalDto(bands.total),
    }
  );
}

function intervalDto({ low, high }: Interval): IntervalDto {
  return { low, high, printedLow: roundHalfAway(low), printedHigh: roundHalfAway(high) };
}

function indicatorDto(
  indicator: IndicatorResult,
  method: Method,
  names: CommitmentNames,
): IndicatorDto {
  const { id, answer, value, points, weight, contribution, printed, beyondTarget, volume } =
    indicator;
  const described = method.indicators.find((candidate) => candidate.id === id);
  return {
    id,
    pillar: pillarOfIndicator(method).get(id) ?? '',
    label: described?.label ?? { fr: id, en: id },
    unit: described?.unit ?? '',
    goalposts: described?.goalposts ?? { floor: 0, balance: 0, target: 0 },
    answer,
    value,
    points,
    weight,
    contribution,
    printed,
    beyondTarget,
    volume,
    commitments: indicator.commitments.map((part) => ({
      commitmentId: part.commitment,
      title: names.get(part.commitment)?.title ?? null,
      kind: names.get(part.commitment)?.kind ?? '',
      effective: part.effective,
      contribution: part.contribution,
      printed: part.printed,
    })),
  };
}
