import type { CompanyPlan } from './company/company-plan';
import type { DemonstrationCalendar } from './demonstration-calendar';
import { generatedCompanies } from './generated/generated-companies';
import { toldCompanies } from './story/told-companies';

/** Fictional companies in all: the told ones and the generated ones. */
export const COMPANY_COUNT = 300;

/** The plans of the demonstration, the told companies first. */
export function demonstrationPlans(calendar: DemonstrationCalendar): CompanyPlan[] {
  const told = toldCompanies(calendar);
  const generated = generatedCompanies(COMPANY_COUNT - told.length, told.length + 1, calendar);
  return [...told, ...generated];
}
