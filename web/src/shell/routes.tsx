import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AppLayout } from './layout/app-layout';
import { OpenLayout } from './layout/open-layout';
import { OnlyWith } from './page-denied';
import { PageNotFound } from './page-not-found';
import { MembersOnly } from './session/members-only';

const HomePage = lazy(() => import('../dashboard/home-page'));
const SignInPage = lazy(() => import('../identity/sign-in-page'));
const CharterPage = lazy(() => import('../charter/charter-page'));
const AnswersPage = lazy(() => import('../answers/answers-page'));
const CompanyPage = lazy(() => import('../company/company-page'));
const CommitmentsPage = lazy(() => import('../commitment/list/commitments-page'));
const CommitmentPage = lazy(() => import('../commitment/detail/commitment-page'));
const ChooseKindPage = lazy(() => import('../commitment/declare/choose-kind-page'));
const DeclarePage = lazy(() => import('../commitment/declare/declare-page'));
const ImportsPage = lazy(() => import('../import/imports-page'));
const ImportPage = lazy(() => import('../import/import-page'));
const RightsPage = lazy(() => import('../permission/rights-page'));
const OrganisationsPage = lazy(() => import('../admin/organisations-page'));
const TerritoriesPage = lazy(() => import('../admin/territories-page'));
const RegisterPage = lazy(() => import('../entry/register-page'));
const ConfirmPage = lazy(() => import('../entry/confirm-page'));
const InvitationPage = lazy(() => import('../entry/invitation-page'));
const MembersPage = lazy(() => import('../members/members-page'));
const AssociationsPage = lazy(() => import('../association/associations-page'));
const ClaimsPage = lazy(() => import('../admin/claims-page'));
const PeoplePage = lazy(() => import('../admin/people-page'));
const MailsPage = lazy(() => import('../admin/mails-page'));
const PipelinePage = lazy(() => import('../admin/pipeline/pipeline-page'));
const AccountPage = lazy(() => import('../account/account-page'));
const LostPasswordPage = lazy(() => import('../account/lost-password-page'));
const NewPasswordPage = lazy(() => import('../account/new-password-page'));
const TokensPage = lazy(() => import('../tokens/tokens-page'));
const LedgerPage = lazy(() => import('../ledger/ledger-page'));
const AuditPage = lazy(() => import('../audit/audit-page'));
const SingleSignOnPage = lazy(() => import('../single-sign-on/single-sign-on-page'));
const SettingsPage = lazy(() => import('../setting/settings-page'));
const FactorFirstPage = lazy(() => import('../account/factor-first-page'));
const LegalPage = lazy(() => import('../legal/legal-page'));

/** The addresses of the product, in French: they are read and shared by people. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<OpenLayout />}>
        <Route path="connexion" element={<SignInPage />} />
        <Route path="inscription" element={<RegisterPage />} />
        <Route path="mot-de-passe-oublie" element={<LostPasswordPage />} />
        <Route path="mot-de-passe" element={<NewPasswordPage />} />
        <Route path="double-authentification" element={<FactorFirstPage />} />
        <Route path="inscription/confirmer" element={<ConfirmPage />} />
        <Route path="invitation" element={<InvitationPage />} />
        <Route path="mentions-legales" element={<LegalPage text="legal" />} />
        <Route path="confidentialite" element={<LegalPage text="privacy" />} />
        <Route path="accessibilite" element={<LegalPage text="accessibility" />} />
      </Route>
      <Route element={<MembersOnly />}>
        <Route element={<AppLayout />}>
          <Route index element={<HomePage />} />
          <Route path="charte" element={allowed('company.read', <CharterPage />)} />
          <Route path="entreprise" element={allowed('company.read', <CompanyPage />)} />
          <Route path="engagements">
            <Route index element={allowed('commitment.read', <CommitmentsPage />)} />
            <Route path="declarer" element={allowed('commitment.declare', <ChooseKindPage />)} />
            <Route path="declarer/:kind" element={allowed('commitment.declare', <DeclarePage />)} />
            <Route path=":id" element={allowed('commitment.read', <CommitmentPage />)} />
          </Route>
          <Route path="reponses" element={allowed('commitment.read', <AnswersPage />)} />
          <Route path="imports" element={allowed('commitment.declare', <ImportsPage />)} />
          <Route path="imports/:id" element={allowed('commitment.declare', <ImportPage />)} />
          <Route path="droits" element={<RightsPage />} />
          <Route path="registre" element={allowed('commitment.read', <LedgerPage />)} />
          <Route path="journal" element={allowed('audit.read', <AuditPage />)} />
          <Route path="connexion-unique" element={allowed('sso.manage', <SingleSignOnPage />)} />
          <Route path="reglages" element={allowed('setting.manage', <SettingsPage />)} />
          <Route path="compte" element={<AccountPage />} />
          <Route path="jetons" element={allowed('token.manage', <TokensPage />)} />
          <Route path="membres" element={allowed('member.read', <MembersPage />)} />
          <Route path="associations" element={allowed('association.open', <AssociationsPage />)} />
          <Route path="admin">
            <Route index element={<Navigate to="/admin/organisations" replace />} />
            <Route
              path="organisations"
              element={allowed('platform.operate', <OrganisationsPage />)}
            />
            <Route path="territoires" element={allowed('platform.operate', <TerritoriesPage />)} />
            <Route path="rattachements" element={allowed('platform.operate', <ClaimsPage />)} />
            <Route path="personnes" element={allowed('platform.operate', <PeoplePage />)} />
            <Route path="messages" element={allowed('platform.operate', <MailsPage />)} />
            <Route path="traitements" element={allowed('platform.operate', <PipelinePage />)} />
          </Route>
          <Route path="*" element={<PageNotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}

function allowed(permission: string, page: React.ReactNode) {
  return <OnlyWith permission={permission}>{page}</OnlyWith>;
}
