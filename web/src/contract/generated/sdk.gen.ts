// Made by `npm run generate` from api/openapi.json; not written by hand.
// @ts-nocheck

import { client } from './client.gen.js';
import { type Client, formDataBodySerializer, type Options as Options2, type TDataShape } from './client/index.js';
import type { AcceptInvitationData, AcceptInvitationResponses, AttachFileData, AttachFileResponses, AttachLinkData, AttachLinkResponses, BeginRegistrationData, BeginRegistrationResponses, BeginResetData, BeginResetResponses, BeginSecondFactorData, BeginSecondFactorResponses, BeginSignOnData, ChangePasswordData, ChangePasswordResponses, ChangeRoleData, ChangeRoleResponses, ConfirmImportData, ConfirmImportResponses, ConfirmRegistrationData, ConfirmRegistrationResponses, ConfirmSecondFactorData, ConfirmSecondFactorResponses, CorrectCommitmentData, CorrectCommitmentResponses, CorrectRealisationData, CorrectRealisationResponses, CreateTerritoryData, CreateTerritoryResponses, CreateTokenData, CreateTokenResponses, DeclareCommitmentData, DeclareCommitmentResponses, DeclareEstablishmentData, DeclareEstablishmentResponses, DeclareRealisationData, DeclareRealisationResponses, DeclareSizeProfileData, DeclareSizeProfileResponses, EndOtherSessionsData, EndOtherSessionsResponses, EndSessionData, EndSessionResponses, ExportEventsData, ExportEventsResponses, FindCommunesData, FindCommunesResponses, FindEpcisData, FindEpcisResponses, FinishResetData, FinishResetResponses, FinishSignOnData, GiveAnswerData, GiveAnswerResponses, InviteFirstMemberData, InviteFirstMemberResponses, InviteMemberData, InviteMemberResponses, ListClaimsData, ListClaimsResponses, ListCommitmentsData, ListCommitmentsResponses, ListEventsData, ListEventsResponses, ListImportsData, ListImportsResponses, ListInvitationsData, ListInvitationsResponses, ListMailsData, ListMailsResponses, ListMembersData, ListMembersResponses, ListOrganisationsData, ListOrganisationsResponses, ListSessionsData, ListSessionsResponses, ListTokensData, ListTokensResponses, PassSecondFactorData, PassSecondFactorResponses, ReadAnswersData, ReadAnswersResponses, ReadCharterData, ReadCharterResponses, ReadCompanyData, ReadCompanyResponses, ReadDashboardData, ReadDashboardResponses, ReadDossierData, ReadDossierResponses, ReadFileData, ReadFileResponses, ReadImportData, ReadImportResponses, ReadInvitationData, ReadInvitationResponses, ReadLivenessData, ReadLivenessResponses, ReadMethodData, ReadMethodResponses, ReadProviderData, ReadProviderResponses, ReadReadinessData, ReadReadinessResponses, ReadRejectsData, ReadRejectsResponses, ReadRightsData, ReadRightsResponses, ReadSecondFactorData, ReadSecondFactorResponses, ReadSessionData, ReadSessionResponses, ReadTemplateData, ReadTemplateResponses, ReadTerritoryData, ReadTerritoryResponses, ReceiveImportData, ReceiveImportResponses, RefuseInvitationData, RefuseInvitationResponses, RemoveMemberData, RemoveMemberResponses, RemoveProviderData, RemoveProviderResponses, RemoveSecondFactorData, RemoveSecondFactorOfMemberData, RemoveSecondFactorOfMemberResponses, RemoveSecondFactorResponses, RenewRecoveryCodesData, RenewRecoveryCodesResponses, RevokeInvitationData, RevokeInvitationResponses, RevokeTokenData, RevokeTokenResponses, SetProviderData, SetProviderResponses, SettleClaimData, SettleClaimResponses, SignCharterData, SignCharterResponses, SignInData, SignInResponses, SignOutData, SignOutResponses, StreamScoresData, StreamScoresResponses, SwitchOrganisationData, SwitchOrganisationResponses, WithdrawCommitmentData, WithdrawCommitmentResponses, WithdrawRealisationData, WithdrawRealisationResponses } from './types.gen.js';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: Record<string, unknown>;
};

export const signOut = <ThrowOnError extends boolean = false>(options?: Options<SignOutData, ThrowOnError>) => (options?.client ?? client).delete<SignOutResponses, unknown, ThrowOnError>({ url: '/api/session', ...options });

export const readSession = <ThrowOnError extends boolean = false>(options?: Options<ReadSessionData, ThrowOnError>) => (options?.client ?? client).get<ReadSessionResponses, unknown, ThrowOnError>({ url: '/api/session', ...options });

export const signIn = <ThrowOnError extends boolean = false>(options: Options<SignInData, ThrowOnError>) => (options.client ?? client).post<SignInResponses, unknown, ThrowOnError>({
    url: '/api/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const passSecondFactor = <ThrowOnError extends boolean = false>(options: Options<PassSecondFactorData, ThrowOnError>) => (options.client ?? client).post<PassSecondFactorResponses, unknown, ThrowOnError>({
    url: '/api/session/second-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const switchOrganisation = <ThrowOnError extends boolean = false>(options: Options<SwitchOrganisationData, ThrowOnError>) => (options.client ?? client).put<SwitchOrganisationResponses, unknown, ThrowOnError>({
    url: '/api/session/organisation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeProvider = <ThrowOnError extends boolean = false>(options?: Options<RemoveProviderData, ThrowOnError>) => (options?.client ?? client).delete<RemoveProviderResponses, unknown, ThrowOnError>({ url: '/api/single-sign-on', ...options });

export const readProvider = <ThrowOnError extends boolean = false>(options?: Options<ReadProviderData, ThrowOnError>) => (options?.client ?? client).get<ReadProviderResponses, unknown, ThrowOnError>({ url: '/api/single-sign-on', ...options });

export const setProvider = <ThrowOnError extends boolean = false>(options: Options<SetProviderData, ThrowOnError>) => (options.client ?? client).put<SetProviderResponses, unknown, ThrowOnError>({
    url: '/api/single-sign-on',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const finishSignOn = <ThrowOnError extends boolean = false>(options?: Options<FinishSignOnData, ThrowOnError>) => (options?.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/sign-on/callback', ...options });

export const beginSignOn = <ThrowOnError extends boolean = false>(options: Options<BeginSignOnData, ThrowOnError>) => (options.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/sign-on/{id}', ...options });

export const changePassword = <ThrowOnError extends boolean = false>(options: Options<ChangePasswordData, ThrowOnError>) => (options.client ?? client).put<ChangePasswordResponses, unknown, ThrowOnError>({
    url: '/api/account/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const endOtherSessions = <ThrowOnError extends boolean = false>(options?: Options<EndOtherSessionsData, ThrowOnError>) => (options?.client ?? client).delete<EndOtherSessionsResponses, unknown, ThrowOnError>({ url: '/api/account/sessions', ...options });

export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>) => (options?.client ?? client).get<ListSessionsResponses, unknown, ThrowOnError>({ url: '/api/account/sessions', ...options });

export const endSession = <ThrowOnError extends boolean = false>(options: Options<EndSessionData, ThrowOnError>) => (options.client ?? client).delete<EndSessionResponses, unknown, ThrowOnError>({ url: '/api/account/sessions/{id}', ...options });

export const readSecondFactor = <ThrowOnError extends boolean = false>(options?: Options<ReadSecondFactorData, ThrowOnError>) => (options?.client ?? client).get<ReadSecondFactorResponses, unknown, ThrowOnError>({ url: '/api/account/second-factor', ...options });

export const beginSecondFactor = <ThrowOnError extends boolean = false>(options: Options<BeginSecondFactorData, ThrowOnError>) => (options.client ?? client).post<BeginSecondFactorResponses, unknown, ThrowOnError>({
    url: '/api/account/second-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const confirmSecondFactor = <ThrowOnError extends boolean = false>(options: Options<ConfirmSecondFactorData, ThrowOnError>) => (options.client ?? client).post<ConfirmSecondFactorResponses, unknown, ThrowOnError>({
    url: '/api/account/second-factor/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const renewRecoveryCodes = <ThrowOnError extends boolean = false>(options: Options<RenewRecoveryCodesData, ThrowOnError>) => (options.client ?? client).post<RenewRecoveryCodesResponses, unknown, ThrowOnError>({
    url: '/api/account/second-factor/recovery-codes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeSecondFactor = <ThrowOnError extends boolean = false>(options: Options<RemoveSecondFactorData, ThrowOnError>) => (options.client ?? client).post<RemoveSecondFactorResponses, unknown, ThrowOnError>({
    url: '/api/account/second-factor/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const beginReset = <ThrowOnError extends boolean = false>(options: Options<BeginResetData, ThrowOnError>) => (options.client ?? client).post<BeginResetResponses, unknown, ThrowOnError>({
    url: '/api/password-resets',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const finishReset = <ThrowOnError extends boolean = false>(options: Options<FinishResetData, ThrowOnError>) => (options.client ?? client).post<FinishResetResponses, unknown, ThrowOnError>({
    url: '/api/password-resets/completion',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listTokens = <ThrowOnError extends boolean = false>(options?: Options<ListTokensData, ThrowOnError>) => (options?.client ?? client).get<ListTokensResponses, unknown, ThrowOnError>({ url: '/api/tokens', ...options });

export const createToken = <ThrowOnError extends boolean = false>(options: Options<CreateTokenData, ThrowOnError>) => (options.client ?? client).post<CreateTokenResponses, unknown, ThrowOnError>({
    url: '/api/tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const revokeToken = <ThrowOnError extends boolean = false>(options: Options<RevokeTokenData, ThrowOnError>) => (options.client ?? client).delete<RevokeTokenResponses, unknown, ThrowOnError>({ url: '/api/tokens/{id}', ...options });

export const beginRegistration = <ThrowOnError extends boolean = false>(options: Options<BeginRegistrationData, ThrowOnError>) => (options.client ?? client).post<BeginRegistrationResponses, unknown, ThrowOnError>({
    url: '/api/registrations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const confirmRegistration = <ThrowOnError extends boolean = false>(options: Options<ConfirmRegistrationData, ThrowOnError>) => (options.client ?? client).post<ConfirmRegistrationResponses, unknown, ThrowOnError>({
    url: '/api/registrations/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readInvitation = <ThrowOnError extends boolean = false>(options: Options<ReadInvitationData, ThrowOnError>) => (options.client ?? client).post<ReadInvitationResponses, unknown, ThrowOnError>({
    url: '/api/received-invitation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const acceptInvitation = <ThrowOnError extends boolean = false>(options: Options<AcceptInvitationData, ThrowOnError>) => (options.client ?? client).post<AcceptInvitationResponses, unknown, ThrowOnError>({
    url: '/api/received-invitation/acceptance',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const refuseInvitation = <ThrowOnError extends boolean = false>(options: Options<RefuseInvitationData, ThrowOnError>) => (options.client ?? client).post<RefuseInvitationResponses, unknown, ThrowOnError>({
    url: '/api/received-invitation/refusal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listInvitations = <ThrowOnError extends boolean = false>(options?: Options<ListInvitationsData, ThrowOnError>) => (options?.client ?? client).get<ListInvitationsResponses, unknown, ThrowOnError>({ url: '/api/invitations', ...options });

export const inviteMember = <ThrowOnError extends boolean = false>(options: Options<InviteMemberData, ThrowOnError>) => (options.client ?? client).post<InviteMemberResponses, unknown, ThrowOnError>({
    url: '/api/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const revokeInvitation = <ThrowOnError extends boolean = false>(options: Options<RevokeInvitationData, ThrowOnError>) => (options.client ?? client).delete<RevokeInvitationResponses, unknown, ThrowOnError>({ url: '/api/invitations/{id}', ...options });

export const listMembers = <ThrowOnError extends boolean = false>(options?: Options<ListMembersData, ThrowOnError>) => (options?.client ?? client).get<ListMembersResponses, unknown, ThrowOnError>({ url: '/api/members', ...options });

export const changeRole = <ThrowOnError extends boolean = false>(options: Options<ChangeRoleData, ThrowOnError>) => (options.client ?? client).put<ChangeRoleResponses, unknown, ThrowOnError>({
    url: '/api/members/{id}/role',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeSecondFactorOfMember = <ThrowOnError extends boolean = false>(options: Options<RemoveSecondFactorOfMemberData, ThrowOnError>) => (options.client ?? client).delete<RemoveSecondFactorOfMemberResponses, unknown, ThrowOnError>({ url: '/api/members/{id}/second-factor', ...options });

export const removeMember = <ThrowOnError extends boolean = false>(options: Options<RemoveMemberData, ThrowOnError>) => (options.client ?? client).delete<RemoveMemberResponses, unknown, ThrowOnError>({ url: '/api/members/{id}', ...options });

export const listClaims = <ThrowOnError extends boolean = false>(options?: Options<ListClaimsData, ThrowOnError>) => (options?.client ?? client).get<ListClaimsResponses, unknown, ThrowOnError>({ url: '/api/claims', ...options });

export const settleClaim = <ThrowOnError extends boolean = false>(options: Options<SettleClaimData, ThrowOnError>) => (options.client ?? client).post<SettleClaimResponses, unknown, ThrowOnError>({
    url: '/api/claims/{id}/settlement',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readRights = <ThrowOnError extends boolean = false>(options?: Options<ReadRightsData, ThrowOnError>) => (options?.client ?? client).get<ReadRightsResponses, unknown, ThrowOnError>({ url: '/api/rights', ...options });

export const readLiveness = <ThrowOnError extends boolean = false>(options?: Options<ReadLivenessData, ThrowOnError>) => (options?.client ?? client).get<ReadLivenessResponses, unknown, ThrowOnError>({ url: '/health/live', ...options });

export const readReadiness = <ThrowOnError extends boolean = false>(options?: Options<ReadReadinessData, ThrowOnError>) => (options?.client ?? client).get<ReadReadinessResponses, unknown, ThrowOnError>({ url: '/health/ready', ...options });

export const readCharter = <ThrowOnError extends boolean = false>(options?: Options<ReadCharterData, ThrowOnError>) => (options?.client ?? client).get<ReadCharterResponses, unknown, ThrowOnError>({ url: '/api/charter', ...options });

export const signCharter = <ThrowOnError extends boolean = false>(options: Options<SignCharterData, ThrowOnError>) => (options.client ?? client).post<SignCharterResponses, unknown, ThrowOnError>({
    url: '/api/charter/signature',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readCompany = <ThrowOnError extends boolean = false>(options?: Options<ReadCompanyData, ThrowOnError>) => (options?.client ?? client).get<ReadCompanyResponses, unknown, ThrowOnError>({ url: '/api/company', ...options });

export const findCommunes = <ThrowOnError extends boolean = false>(options: Options<FindCommunesData, ThrowOnError>) => (options.client ?? client).get<FindCommunesResponses, unknown, ThrowOnError>({ url: '/api/communes', ...options });

export const declareEstablishment = <ThrowOnError extends boolean = false>(options: Options<DeclareEstablishmentData, ThrowOnError>) => (options.client ?? client).post<DeclareEstablishmentResponses, unknown, ThrowOnError>({
    url: '/api/company/establishments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const declareSizeProfile = <ThrowOnError extends boolean = false>(options: Options<DeclareSizeProfileData, ThrowOnError>) => (options.client ?? client).post<DeclareSizeProfileResponses, unknown, ThrowOnError>({
    url: '/api/company/size-profiles',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listCommitments = <ThrowOnError extends boolean = false>(options?: Options<ListCommitmentsData, ThrowOnError>) => (options?.client ?? client).get<ListCommitmentsResponses, unknown, ThrowOnError>({ url: '/api/commitments', ...options });

export const declareCommitment = <ThrowOnError extends boolean = false>(options: Options<DeclareCommitmentData, ThrowOnError>) => (options.client ?? client).post<DeclareCommitmentResponses, unknown, ThrowOnError>({
    url: '/api/commitments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const declareRealisation = <ThrowOnError extends boolean = false>(options: Options<DeclareRealisationData, ThrowOnError>) => (options.client ?? client).post<DeclareRealisationResponses, unknown, ThrowOnError>({
    url: '/api/commitments/{id}/realisations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const correctCommitment = <ThrowOnError extends boolean = false>(options: Options<CorrectCommitmentData, ThrowOnError>) => (options.client ?? client).post<CorrectCommitmentResponses, unknown, ThrowOnError>({
    url: '/api/commitments/{id}/corrections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const withdrawCommitment = <ThrowOnError extends boolean = false>(options: Options<WithdrawCommitmentData, ThrowOnError>) => (options.client ?? client).post<WithdrawCommitmentResponses, unknown, ThrowOnError>({
    url: '/api/commitments/{id}/withdrawal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const correctRealisation = <ThrowOnError extends boolean = false>(options: Options<CorrectRealisationData, ThrowOnError>) => (options.client ?? client).post<CorrectRealisationResponses, unknown, ThrowOnError>({
    url: '/api/realisations/{id}/corrections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const withdrawRealisation = <ThrowOnError extends boolean = false>(options: Options<WithdrawRealisationData, ThrowOnError>) => (options.client ?? client).post<WithdrawRealisationResponses, unknown, ThrowOnError>({
    url: '/api/realisations/{id}/withdrawal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const attachLink = <ThrowOnError extends boolean = false>(options: Options<AttachLinkData, ThrowOnError>) => (options.client ?? client).post<AttachLinkResponses, unknown, ThrowOnError>({
    url: '/api/evidence/links',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const attachFile = <ThrowOnError extends boolean = false>(options: Options<AttachFileData, ThrowOnError>) => (options.client ?? client).post<AttachFileResponses, unknown, ThrowOnError>({
    ...formDataBodySerializer,
    url: '/api/evidence/files',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

export const readFile = <ThrowOnError extends boolean = false>(options: Options<ReadFileData, ThrowOnError>) => (options.client ?? client).get<ReadFileResponses, unknown, ThrowOnError>({ url: '/api/evidence/{id}/file', ...options });

export const listImports = <ThrowOnError extends boolean = false>(options?: Options<ListImportsData, ThrowOnError>) => (options?.client ?? client).get<ListImportsResponses, unknown, ThrowOnError>({ url: '/api/imports', ...options });

export const receiveImport = <ThrowOnError extends boolean = false>(options: Options<ReceiveImportData, ThrowOnError>) => (options.client ?? client).post<ReceiveImportResponses, unknown, ThrowOnError>({
    ...formDataBodySerializer,
    url: '/api/imports',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

export const readTemplate = <ThrowOnError extends boolean = false>(options?: Options<ReadTemplateData, ThrowOnError>) => (options?.client ?? client).get<ReadTemplateResponses, unknown, ThrowOnError>({ url: '/api/imports/template', ...options });

export const readImport = <ThrowOnError extends boolean = false>(options: Options<ReadImportData, ThrowOnError>) => (options.client ?? client).get<ReadImportResponses, unknown, ThrowOnError>({ url: '/api/imports/{id}', ...options });

export const confirmImport = <ThrowOnError extends boolean = false>(options: Options<ConfirmImportData, ThrowOnError>) => (options.client ?? client).post<ConfirmImportResponses, unknown, ThrowOnError>({ url: '/api/imports/{id}/confirmation', ...options });

export const readRejects = <ThrowOnError extends boolean = false>(options: Options<ReadRejectsData, ThrowOnError>) => (options.client ?? client).get<ReadRejectsResponses, unknown, ThrowOnError>({ url: '/api/imports/{id}/rejects', ...options });

export const readAnswers = <ThrowOnError extends boolean = false>(options: Options<ReadAnswersData, ThrowOnError>) => (options.client ?? client).get<ReadAnswersResponses, unknown, ThrowOnError>({ url: '/api/answers', ...options });

export const giveAnswer = <ThrowOnError extends boolean = false>(options: Options<GiveAnswerData, ThrowOnError>) => (options.client ?? client).post<GiveAnswerResponses, unknown, ThrowOnError>({
    url: '/api/answers',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readDashboard = <ThrowOnError extends boolean = false>(options?: Options<ReadDashboardData, ThrowOnError>) => (options?.client ?? client).get<ReadDashboardResponses, unknown, ThrowOnError>({ url: '/api/score/dashboard', ...options });

export const readDossier = <ThrowOnError extends boolean = false>(options: Options<ReadDossierData, ThrowOnError>) => (options.client ?? client).get<ReadDossierResponses, unknown, ThrowOnError>({ url: '/api/score/dossier', ...options });

export const streamScores = <ThrowOnError extends boolean = false>(options?: Options<StreamScoresData, ThrowOnError>) => (options?.client ?? client).get<StreamScoresResponses, unknown, ThrowOnError>({ url: '/api/score/stream', ...options });

export const readMethod = <ThrowOnError extends boolean = false>(options?: Options<ReadMethodData, ThrowOnError>) => (options?.client ?? client).get<ReadMethodResponses, unknown, ThrowOnError>({ url: '/api/method', ...options });

export const readTerritory = <ThrowOnError extends boolean = false>(options?: Options<ReadTerritoryData, ThrowOnError>) => (options?.client ?? client).get<ReadTerritoryResponses, unknown, ThrowOnError>({ url: '/api/territory', ...options });

export const listOrganisations = <ThrowOnError extends boolean = false>(options?: Options<ListOrganisationsData, ThrowOnError>) => (options?.client ?? client).get<ListOrganisationsResponses, unknown, ThrowOnError>({ url: '/api/platform/organisations', ...options });

export const findEpcis = <ThrowOnError extends boolean = false>(options: Options<FindEpcisData, ThrowOnError>) => (options.client ?? client).get<FindEpcisResponses, unknown, ThrowOnError>({ url: '/api/platform/epcis', ...options });

export const createTerritory = <ThrowOnError extends boolean = false>(options: Options<CreateTerritoryData, ThrowOnError>) => (options.client ?? client).post<CreateTerritoryResponses, unknown, ThrowOnError>({
    url: '/api/platform/territories',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const inviteFirstMember = <ThrowOnError extends boolean = false>(options: Options<InviteFirstMemberData, ThrowOnError>) => (options.client ?? client).post<InviteFirstMemberResponses, unknown, ThrowOnError>({
    url: '/api/platform/organisations/{id}/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listMails = <ThrowOnError extends boolean = false>(options?: Options<ListMailsData, ThrowOnError>) => (options?.client ?? client).get<ListMailsResponses, unknown, ThrowOnError>({ url: '/api/platform/mails', ...options });

export const listEvents = <ThrowOnError extends boolean = false>(options?: Options<ListEventsData, ThrowOnError>) => (options?.client ?? client).get<ListEventsResponses, unknown, ThrowOnError>({ url: '/api/audit', ...options });

export const exportEvents = <ThrowOnError extends boolean = false>(options?: Options<ExportEventsData, ThrowOnError>) => (options?.client ?? client).get<ExportEventsResponses, unknown, ThrowOnError>({ url: '/api/audit/export', ...options });
