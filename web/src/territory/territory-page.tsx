import { Page } from '../shell/page/page';

/** The territory's own page. */
export default function TerritoryPage() {
  return <Page title="Territoire">{null}</Page>;
}
