import type { MethodDto } from '../contract/generated/types.gen';
import { ReadFailure } from '../shell/problem/read-failure';
import { HierarchyTotals } from './hierarchy-totals';
import { NamedCompanies } from './named-companies';
import { PeerGroups } from './peer-groups';
import { useTerritoryComparison } from './use-comparison';
import './comparison.css';

/**
 * What a territory compares with: totals over the hierarchy, groups of peers, named companies.
 *
 * @param props.quarter Null for a département or a région, which reads its latest totals alone.
 */
export default function TerritoryComparison({
  quarter,
  method,
}: {
  readonly quarter: string | null;
  readonly method: MethodDto;
}) {
  const comparison = useTerritoryComparison(quarter);
  if (comparison.isPending) return <div className="chart-wait" />;
  if (comparison.isError) {
    return <ReadFailure error={comparison.error} retry={() => void comparison.refetch()} />;
  }
  const { data } = comparison;
  // Groups of peers and names are published by group of communes.
  if (quarter === null) return <HierarchyTotals comparison={data} method={method} />;
  return (
    <>
      <HierarchyTotals comparison={data} method={method} />
      <PeerGroups groups={data.groups} />
      <NamedCompanies named={data.named} />
    </>
  );
}
