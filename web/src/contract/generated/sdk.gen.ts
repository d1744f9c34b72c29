// Made by `npm run generate` from api/openapi.json; not written by hand.
// @ts-nocheck

import { client } from './client.gen.js';
import { type Client, formDataBodySerializer, type Options as Options2, type TDataShape } from './client/index.js';
import type { AcceptInvitationData, AcceptInvitationErrors, AcceptInvitationResponses, AttachFileData, AttachFileErrors, AttachFileResponses, AttachLinkData, AttachLinkErrors, AttachLinkResponses, BeginRegistrationData, BeginRegistrationErrors, BeginRegistrationResponses, BeginResetData, BeginResetErrors, BeginResetResponses, BeginSecondFactorData, BeginSecondFactorErrors, BeginSecondFactorResponses, BeginSignOnData, BeginSignOnErrors, ChangePasswordData, ChangePasswordErrors, ChangePasswordResponses, ChangeRoleData, ChangeRoleErrors, ChangeRoleResponses, ChangeSettingsData, ChangeSettingsErrors, ChangeSettingsResponses, ConfirmImportData, ConfirmImportErrors, ConfirmImportResponses, ConfirmRegistrationData, ConfirmRegistrationErrors, ConfirmRegistrationResponses, ConfirmSecondFactorData, ConfirmSecondFactorErrors, ConfirmSecondFactorResponses, CorrectCommitmentData, CorrectCommitmentErrors, CorrectCommitmentResponses, CorrectRealisationData, CorrectRealisationErrors, CorrectRealisationResponses, CreateTerritoryData, CreateTerritoryErrors, CreateTerritoryResponses, CreateTokenData, CreateTokenErrors, CreateTokenResponses, DecideNamingData, DecideNamingErrors, DecideNamingResponses, DeclareCommitmentData, DeclareCommitmentErrors, DeclareCommitmentResponses, DeclareEstablishmentData, DeclareEstablishmentErrors, DeclareEstablishmentResponses, DeclareRealisationData, DeclareRealisationErrors, DeclareRealisationResponses, DeclareSizeProfileData, DeclareSizeProfileErrors, DeclareSizeProfileResponses, EndOtherSessionsData, EndOtherSessionsErrors, EndOtherSessionsResponses, EndSessionData, EndSessionErrors, EndSessionResponses, EraseEstablishmentNameData, EraseEstablishmentNameErrors, EraseEstablishmentNameResponses, EraseOwnAccountData, EraseOwnAccountErrors, EraseOwnAccountResponses, ErasePersonData, ErasePersonErrors, ErasePersonResponses, EraseTextData, EraseTextErrors, EraseTextResponses, ExportEventsData, ExportEventsErrors, ExportEventsResponses, ExportOwnDataData, ExportOwnDataErrors, ExportOwnDataResponses, FindAreasData, FindAreasErrors, FindAreasResponses, FindCommunesData, FindCommunesErrors, FindCommunesResponses, FindPeopleData, FindPeopleErrors, FindPeopleResponses, FinishResetData, FinishResetErrors, FinishResetResponses, FinishSignOnData, FinishSignOnErrors, GiveAnswerData, GiveAnswerErrors, GiveAnswerResponses, InviteAssociationData, InviteAssociationErrors, InviteAssociationResponses, InviteFirstMemberData, InviteFirstMemberErrors, InviteFirstMemberResponses, InviteMemberData, InviteMemberErrors, InviteMemberResponses, ListAssociationsData, ListAssociationsErrors, ListAssociationsResponses, ListClaimsData, ListClaimsErrors, ListClaimsResponses, ListCommitmentsData, ListCommitmentsErrors, ListCommitmentsResponses, ListEventsData, ListEventsErrors, ListEventsResponses, ListImportsData, ListImportsErrors, ListImportsResponses, ListInvitationsData, ListInvitationsErrors, ListInvitationsResponses, ListLateEntriesData, ListLateEntriesErrors, ListLateEntriesResponses, ListMailsData, ListMailsErrors, ListMailsResponses, ListMembersData, ListMembersErrors, ListMembersResponses, ListOrganisationsData, ListOrganisationsErrors, ListOrganisationsResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListTokensData, ListTokensErrors, ListTokensResponses, OpenAssociationData, OpenAssociationErrors, OpenAssociationResponses, PassSecondFactorData, PassSecondFactorErrors, PassSecondFactorResponses, ProveInclusionData, ProveInclusionErrors, ProveInclusionResponses, ReadAnswersData, ReadAnswersErrors, ReadAnswersResponses, ReadCharterData, ReadCharterErrors, ReadCharterResponses, ReadCompanyData, ReadCompanyErrors, ReadCompanyResponses, ReadDashboardData, ReadDashboardErrors, ReadDashboardResponses, ReadDossierData, ReadDossierErrors, ReadDossierResponses, ReadFileData, ReadFileErrors, ReadFileResponses, ReadImportData, ReadImportErrors, ReadImportResponses, ReadInvitationData, ReadInvitationErrors, ReadInvitationResponses, ReadLedgerData, ReadLedgerErrors, ReadLedgerResponses, ReadLivenessData, ReadLivenessErrors, ReadLivenessResponses, ReadMethodData, ReadMethodErrors, ReadMethodResponses, ReadNamingData, ReadNamingErrors, ReadNamingResponses, ReadPipelineData, ReadPipelineErrors, ReadPipelineResponses, ReadProviderData, ReadProviderErrors, ReadProviderResponses, ReadReadinessData, ReadReadinessErrors, ReadReadinessResponses, ReadRegistrationData, ReadRegistrationErrors, ReadRegistrationResponses, ReadRejectsData, ReadRejectsErrors, ReadRejectsResponses, ReadRightsData, ReadRightsErrors, ReadRightsResponses, ReadSecondFactorData, ReadSecondFactorErrors, ReadSecondFactorResponses, ReadSessionData, ReadSessionErrors, ReadSessionResponses, ReadSettingsData, ReadSettingsErrors, ReadSettingsResponses, ReadStandingData, ReadStandingErrors, ReadStandingResponses, ReadTemplateData, ReadTemplateErrors, ReadTemplateResponses, ReadTerritoryComparisonData, ReadTerritoryComparisonErrors, ReadTerritoryComparisonResponses, ReadTerritoryData, ReadTerritoryErrors, ReadTerritoryResponses, ReceiveImportData, ReceiveImportErrors, ReceiveImportResponses, RefuseInvitationData, RefuseInvitationErrors, RefuseInvitationResponses, RemoveMemberData, RemoveMemberErrors, RemoveMemberResponses, RemoveProviderData, RemoveProviderErrors, RemoveProviderResponses, RemoveSecondFactorData, RemoveSecondFactorErrors, RemoveSecondFactorOfMemberData, RemoveSecondFactorOfMemberErrors, RemoveSecondFactorOfMemberResponses, RemoveSecondFactorResponses, RenewRecoveryCodesData, RenewRecoveryCodesErrors, RenewRecoveryCodesResponses, RetryJobsData, RetryJobsErrors, RetryJobsResponses, RevokeInvitationData, RevokeInvitationErrors, RevokeInvitationResponses, RevokeTerritoryData, RevokeTerritoryErrors, RevokeTerritoryResponses, RevokeTokenData, RevokeTokenErrors, RevokeTokenResponses, SetProviderData, SetProviderErrors, SetProviderResponses, SettleClaimData, SettleClaimErrors, SettleClaimResponses, SignCharterData, SignCharterErrors, SignCharterResponses, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses, StreamScoresData, StreamScoresErrors, StreamScoresResponses, SwitchOrganisationData, SwitchOrganisationErrors, SwitchOrganisationResponses, ValidateDeliveriesData, ValidateDeliveriesErrors, ValidateDeliveriesResponses, WithdrawCommitmentData, WithdrawCommitmentErrors, WithdrawCommitmentResponses, WithdrawRealisationData, WithdrawRealisationErrors, WithdrawRealisationResponses } from './types.gen.js';

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

export const signOut = <ThrowOnError extends boolean = false>(options?: Options<SignOutData, ThrowOnError>) => (options?.client ?? client).delete<SignOutResponses, SignOutErrors, ThrowOnError>({ url: '/api/session', ...options });

export const readSession = <ThrowOnError extends boolean = false>(options?: Options<ReadSessionData, ThrowOnError>) => (options?.client ?? client).get<ReadSessionResponses, ReadSessionErrors, ThrowOnError>({ url: '/api/session', ...options });

export const signIn = <ThrowOnError extends boolean = false>(options: Options<SignInData, ThrowOnError>) => (options.client ?? client).post<SignInResponses, SignInErrors, ThrowOnError>({
    url: '/api/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const passSecondFactor = <ThrowOnError extends boolean = false>(options: Options<PassSecondFactorData, ThrowOnError>) => (options.client ?? client).post<PassSecondFactorResponses, PassSecondFactorErrors, ThrowOnError>({
    url: '/api/session/second-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const switchOrganisation = <ThrowOnError extends boolean = false>(options: Options<SwitchOrganisationData, ThrowOnError>) => (options.client ?? client).put<SwitchOrganisationResponses, SwitchOrganisationErrors, ThrowOnError>({
    url: '/api/session/organisation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeProvider = <ThrowOnError extends boolean = false>(options?: Options<RemoveProviderData, ThrowOnError>) => (options?.client ?? client).delete<RemoveProviderResponses, RemoveProviderErrors, ThrowOnError>({ url: '/api/single-sign-on', ...options });

export const readProvider = <ThrowOnError extends boolean = false>(options?: Options<ReadProviderData, ThrowOnError>) => (options?.client ?? client).get<ReadProviderResponses, ReadProviderErrors, ThrowOnError>({ url: '/api/single-sign-on', ...options });

export const setProvider = <ThrowOnError extends boolean = false>(options: Options<SetProviderData, ThrowOnError>) => (options.client ?? client).put<SetProviderResponses, SetProviderErrors, ThrowOnError>({
    url: '/api/single-sign-on',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const finishSignOn = <ThrowOnError extends boolean = false>(options: Options<FinishSignOnData, ThrowOnError>) => (options.client ?? client).get<unknown, FinishSignOnErrors, ThrowOnError>({ url: '/api/sign-on/{id}/callback', ...options });

export const beginSignOn = <ThrowOnError extends boolean = false>(options: Options<BeginSignOnData, ThrowOnError>) => (options.client ?? client).get<unknown, BeginSignOnErrors, ThrowOnError>({ url: '/api/sign-on/{id}', ...options });

export const changePassword = <ThrowOnError extends boolean = false>(options: Options<ChangePasswordData, ThrowOnError>) => (options.client ?? client).put<ChangePasswordResponses, ChangePasswordErrors, ThrowOnError>({
    url: '/api/account/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const endOtherSessions = <ThrowOnError extends boolean = false>(options?: Options<EndOtherSessionsData, ThrowOnError>) => (options?.client ?? client).delete<EndOtherSessionsResponses, EndOtherSessionsErrors, ThrowOnError>({ url: '/api/account/sessions', ...options });

export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>) => (options?.client ?? client).get<ListSessionsResponses, ListSessionsErrors, ThrowOnError>({ url: '/api/account/sessions', ...options });

export const endSession = <ThrowOnError extends boolean = false>(options: Options<EndSessionData, ThrowOnError>) => (options.client ?? client).delete<EndSessionResponses, EndSessionErrors, ThrowOnError>({ url: '/api/account/sessions/{id}', ...options });

export const readSecondFactor = <ThrowOnError extends boolean = false>(options?: Options<ReadSecondFactorData, ThrowOnError>) => (options?.client ?? client).get<ReadSecondFactorResponses, ReadSecondFactorErrors, ThrowOnError>({ url: '/api/account/second-factor', ...options });

export const beginSecondFactor = <ThrowOnError extends boolean = false>(options: Options<BeginSecondFactorData, ThrowOnError>) => (options.client ?? client).post<BeginSecondFactorResponses, BeginSecondFactorErrors, ThrowOnError>({
    url: '/api/account/second-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const confirmSecondFactor = <ThrowOnError extends boolean = false>(options: Options<ConfirmSecondFactorData, ThrowOnError>) => (options.client ?? client).post<ConfirmSecondFactorResponses, ConfirmSecondFactorErrors, ThrowOnError>({
    url: '/api/account/second-factor/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const renewRecoveryCodes = <ThrowOnError extends boolean = false>(options: Options<RenewRecoveryCodesData, ThrowOnError>) => (options.client ?? client).post<RenewRecoveryCodesResponses, RenewRecoveryCodesErrors, ThrowOnError>({
    url: '/api/account/second-factor/recovery-codes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeSecondFactor = <ThrowOnError extends boolean = false>(options: Options<RemoveSecondFactorData, ThrowOnError>) => (options.client ?? client).post<RemoveSecondFactorResponses, RemoveSecondFactorErrors, ThrowOnError>({
    url: '/api/account/second-factor/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const exportOwnData = <ThrowOnError extends boolean = false>(options?: Options<ExportOwnDataData, ThrowOnError>) => (options?.client ?? client).get<ExportOwnDataResponses, ExportOwnDataErrors, ThrowOnError>({ url: '/api/account/data', ...options });

export const eraseOwnAccount = <ThrowOnError extends boolean = false>(options: Options<EraseOwnAccountData, ThrowOnError>) => (options.client ?? client).post<EraseOwnAccountResponses, EraseOwnAccountErrors, ThrowOnError>({
    url: '/api/account/erasure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readSettings = <ThrowOnError extends boolean = false>(options?: Options<ReadSettingsData, ThrowOnError>) => (options?.client ?? client).get<ReadSettingsResponses, ReadSettingsErrors, ThrowOnError>({ url: '/api/settings', ...options });

export const changeSettings = <ThrowOnError extends boolean = false>(options: Options<ChangeSettingsData, ThrowOnError>) => (options.client ?? client).put<ChangeSettingsResponses, ChangeSettingsErrors, ThrowOnError>({
    url: '/api/settings',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const beginReset = <ThrowOnError extends boolean = false>(options: Options<BeginResetData, ThrowOnError>) => (options.client ?? client).post<BeginResetResponses, BeginResetErrors, ThrowOnError>({
    url: '/api/password-resets',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const finishReset = <ThrowOnError extends boolean = false>(options: Options<FinishResetData, ThrowOnError>) => (options.client ?? client).post<FinishResetResponses, FinishResetErrors, ThrowOnError>({
    url: '/api/password-resets/completion',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listTokens = <ThrowOnError extends boolean = false>(options?: Options<ListTokensData, ThrowOnError>) => (options?.client ?? client).get<ListTokensResponses, ListTokensErrors, ThrowOnError>({ url: '/api/tokens', ...options });

export const createToken = <ThrowOnError extends boolean = false>(options: Options<CreateTokenData, ThrowOnError>) => (options.client ?? client).post<CreateTokenResponses, CreateTokenErrors, ThrowOnError>({
    url: '/api/tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const revokeToken = <ThrowOnError extends boolean = false>(options: Options<RevokeTokenData, ThrowOnError>) => (options.client ?? client).delete<RevokeTokenResponses, RevokeTokenErrors, ThrowOnError>({ url: '/api/tokens/{id}', ...options });

export const beginRegistration = <ThrowOnError extends boolean = false>(options: Options<BeginRegistrationData, ThrowOnError>) => (options.client ?? client).post<BeginRegistrationResponses, BeginRegistrationErrors, ThrowOnError>({
    url: '/api/registrations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readRegistration = <ThrowOnError extends boolean = false>(options: Options<ReadRegistrationData, ThrowOnError>) => (options.client ?? client).post<ReadRegistrationResponses, ReadRegistrationErrors, ThrowOnError>({
    url: '/api/registrations/reading',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const confirmRegistration = <ThrowOnError extends boolean = false>(options: Options<ConfirmRegistrationData, ThrowOnError>) => (options.client ?? client).post<ConfirmRegistrationResponses, ConfirmRegistrationErrors, ThrowOnError>({
    url: '/api/registrations/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readInvitation = <ThrowOnError extends boolean = false>(options: Options<ReadInvitationData, ThrowOnError>) => (options.client ?? client).post<ReadInvitationResponses, ReadInvitationErrors, ThrowOnError>({
    url: '/api/received-invitation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const acceptInvitation = <ThrowOnError extends boolean = false>(options: Options<AcceptInvitationData, ThrowOnError>) => (options.client ?? client).post<AcceptInvitationResponses, AcceptInvitationErrors, ThrowOnError>({
    url: '/api/received-invitation/acceptance',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const refuseInvitation = <ThrowOnError extends boolean = false>(options: Options<RefuseInvitationData, ThrowOnError>) => (options.client ?? client).post<RefuseInvitationResponses, RefuseInvitationErrors, ThrowOnError>({
    url: '/api/received-invitation/refusal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listInvitations = <ThrowOnError extends boolean = false>(options?: Options<ListInvitationsData, ThrowOnError>) => (options?.client ?? client).get<ListInvitationsResponses, ListInvitationsErrors, ThrowOnError>({ url: '/api/invitations', ...options });

export const inviteMember = <ThrowOnError extends boolean = false>(options: Options<InviteMemberData, ThrowOnError>) => (options.client ?? client).post<InviteMemberResponses, InviteMemberErrors, ThrowOnError>({
    url: '/api/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const revokeInvitation = <ThrowOnError extends boolean = false>(options: Options<RevokeInvitationData, ThrowOnError>) => (options.client ?? client).post<RevokeInvitationResponses, RevokeInvitationErrors, ThrowOnError>({
    url: '/api/invitations/{id}/revocation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listMembers = <ThrowOnError extends boolean = false>(options?: Options<ListMembersData, ThrowOnError>) => (options?.client ?? client).get<ListMembersResponses, ListMembersErrors, ThrowOnError>({ url: '/api/members', ...options });

export const changeRole = <ThrowOnError extends boolean = false>(options: Options<ChangeRoleData, ThrowOnError>) => (options.client ?? client).put<ChangeRoleResponses, ChangeRoleErrors, ThrowOnError>({
    url: '/api/members/{id}/role',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeSecondFactorOfMember = <ThrowOnError extends boolean = false>(options: Options<RemoveSecondFactorOfMemberData, ThrowOnError>) => (options.client ?? client).post<RemoveSecondFactorOfMemberResponses, RemoveSecondFactorOfMemberErrors, ThrowOnError>({
    url: '/api/members/{id}/second-factor/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const removeMember = <ThrowOnError extends boolean = false>(options: Options<RemoveMemberData, ThrowOnError>) => (options.client ?? client).post<RemoveMemberResponses, RemoveMemberErrors, ThrowOnError>({
    url: '/api/members/{id}/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listClaims = <ThrowOnError extends boolean = false>(options?: Options<ListClaimsData, ThrowOnError>) => (options?.client ?? client).get<ListClaimsResponses, ListClaimsErrors, ThrowOnError>({ url: '/api/claims', ...options });

export const settleClaim = <ThrowOnError extends boolean = false>(options: Options<SettleClaimData, ThrowOnError>) => (options.client ?? client).post<SettleClaimResponses, SettleClaimErrors, ThrowOnError>({
    url: '/api/claims/{id}/settlement',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readRights = <ThrowOnError extends boolean = false>(options?: Options<ReadRightsData, ThrowOnError>) => (options?.client ?? client).get<ReadRightsResponses, ReadRightsErrors, ThrowOnError>({ url: '/api/rights', ...options });

export const readLiveness = <ThrowOnError extends boolean = false>(options?: Options<ReadLivenessData, ThrowOnError>) => (options?.client ?? client).get<ReadLivenessResponses, ReadLivenessErrors, ThrowOnError>({ url: '/health/live', ...options });

export const readReadiness = <ThrowOnError extends boolean = false>(options?: Options<ReadReadinessData, ThrowOnError>) => (options?.client ?? client).get<ReadReadinessResponses, ReadReadinessErrors, ThrowOnError>({ url: '/health/ready', ...options });

export const readCharter = <ThrowOnError extends boolean = false>(options?: Options<ReadCharterData, ThrowOnError>) => (options?.client ?? client).get<ReadCharterResponses, ReadCharterErrors, ThrowOnError>({ url: '/api/charter', ...options });

export const signCharter = <ThrowOnError extends boolean = false>(options: Options<SignCharterData, ThrowOnError>) => (options.client ?? client).post<SignCharterResponses, SignCharterErrors, ThrowOnError>({
    url: '/api/charter/signature',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readCompany = <ThrowOnError extends boolean = false>(options?: Options<ReadCompanyData, ThrowOnError>) => (options?.client ?? client).get<ReadCompanyResponses, ReadCompanyErrors, ThrowOnError>({ url: '/api/company', ...options });

export const findCommunes = <ThrowOnError extends boolean = false>(options: Options<FindCommunesData, ThrowOnError>) => (options.client ?? client).get<FindCommunesResponses, FindCommunesErrors, ThrowOnError>({ url: '/api/communes', ...options });

export const declareEstablishment = <ThrowOnError extends boolean = false>(options: Options<DeclareEstablishmentData, ThrowOnError>) => (options.client ?? client).post<DeclareEstablishmentResponses, DeclareEstablishmentErrors, ThrowOnError>({
    url: '/api/company/establishments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const eraseEstablishmentName = <ThrowOnError extends boolean = false>(options: Options<EraseEstablishmentNameData, ThrowOnError>) => (options.client ?? client).post<EraseEstablishmentNameResponses, EraseEstablishmentNameErrors, ThrowOnError>({
    url: '/api/company/establishments/{id}/name-erasure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const declareSizeProfile = <ThrowOnError extends boolean = false>(options: Options<DeclareSizeProfileData, ThrowOnError>) => (options.client ?? client).post<DeclareSizeProfileResponses, DeclareSizeProfileErrors, ThrowOnError>({
    url: '/api/company/size-profiles',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listCommitments = <ThrowOnError extends boolean = false>(options?: Options<ListCommitmentsData, ThrowOnError>) => (options?.client ?? client).get<ListCommitmentsResponses, ListCommitmentsErrors, ThrowOnError>({ url: '/api/commitments', ...options });

export const declareCommitment = <ThrowOnError extends boolean = false>(options: Options<DeclareCommitmentData, ThrowOnError>) => (options.client ?? client).post<DeclareCommitmentResponses, DeclareCommitmentErrors, ThrowOnError>({
    url: '/api/commitments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const declareRealisation = <ThrowOnError extends boolean = false>(options: Options<DeclareRealisationData, ThrowOnError>) => (options.client ?? client).post<DeclareRealisationResponses, DeclareRealisationErrors, ThrowOnError>({
    url: '/api/commitments/{id}/realisations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const correctCommitment = <ThrowOnError extends boolean = false>(options: Options<CorrectCommitmentData, ThrowOnError>) => (options.client ?? client).post<CorrectCommitmentResponses, CorrectCommitmentErrors, ThrowOnError>({
    url: '/api/commitments/{id}/corrections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const withdrawCommitment = <ThrowOnError extends boolean = false>(options: Options<WithdrawCommitmentData, ThrowOnError>) => (options.client ?? client).post<WithdrawCommitmentResponses, WithdrawCommitmentErrors, ThrowOnError>({
    url: '/api/commitments/{id}/withdrawal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const eraseText = <ThrowOnError extends boolean = false>(options: Options<EraseTextData, ThrowOnError>) => (options.client ?? client).post<EraseTextResponses, EraseTextErrors, ThrowOnError>({
    url: '/api/commitments/{id}/text-erasure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const validateDeliveries = <ThrowOnError extends boolean = false>(options: Options<ValidateDeliveriesData, ThrowOnError>) => (options.client ?? client).post<ValidateDeliveriesResponses, ValidateDeliveriesErrors, ThrowOnError>({
    url: '/api/realisations/validations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const correctRealisation = <ThrowOnError extends boolean = false>(options: Options<CorrectRealisationData, ThrowOnError>) => (options.client ?? client).post<CorrectRealisationResponses, CorrectRealisationErrors, ThrowOnError>({
    url: '/api/realisations/{id}/corrections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const withdrawRealisation = <ThrowOnError extends boolean = false>(options: Options<WithdrawRealisationData, ThrowOnError>) => (options.client ?? client).post<WithdrawRealisationResponses, WithdrawRealisationErrors, ThrowOnError>({
    url: '/api/realisations/{id}/withdrawal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const attachLink = <ThrowOnError extends boolean = false>(options: Options<AttachLinkData, ThrowOnError>) => (options.client ?? client).post<AttachLinkResponses, AttachLinkErrors, ThrowOnError>({
    url: '/api/evidence/links',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const attachFile = <ThrowOnError extends boolean = false>(options: Options<AttachFileData, ThrowOnError>) => (options.client ?? client).post<AttachFileResponses, AttachFileErrors, ThrowOnError>({
    ...formDataBodySerializer,
    url: '/api/evidence/files',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

export const readFile = <ThrowOnError extends boolean = false>(options: Options<ReadFileData, ThrowOnError>) => (options.client ?? client).get<ReadFileResponses, ReadFileErrors, ThrowOnError>({ url: '/api/evidence/{id}/file', ...options });

export const listImports = <ThrowOnError extends boolean = false>(options?: Options<ListImportsData, ThrowOnError>) => (options?.client ?? client).get<ListImportsResponses, ListImportsErrors, ThrowOnError>({ url: '/api/imports', ...options });

export const receiveImport = <ThrowOnError extends boolean = false>(options: Options<ReceiveImportData, ThrowOnError>) => (options.client ?? client).post<ReceiveImportResponses, ReceiveImportErrors, ThrowOnError>({
    ...formDataBodySerializer,
    url: '/api/imports',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

export const readTemplate = <ThrowOnError extends boolean = false>(options?: Options<ReadTemplateData, ThrowOnError>) => (options?.client ?? client).get<ReadTemplateResponses, ReadTemplateErrors, ThrowOnError>({ url: '/api/imports/template', ...options });

export const readImport = <ThrowOnError extends boolean = false>(options: Options<ReadImportData, ThrowOnError>) => (options.client ?? client).get<ReadImportResponses, ReadImportErrors, ThrowOnError>({ url: '/api/imports/{id}', ...options });

export const confirmImport = <ThrowOnError extends boolean = false>(options: Options<ConfirmImportData, ThrowOnError>) => (options.client ?? client).post<ConfirmImportResponses, ConfirmImportErrors, ThrowOnError>({ url: '/api/imports/{id}/confirmation', ...options });

export const readRejects = <ThrowOnError extends boolean = false>(options: Options<ReadRejectsData, ThrowOnError>) => (options.client ?? client).get<ReadRejectsResponses, ReadRejectsErrors, ThrowOnError>({ url: '/api/imports/{id}/rejects', ...options });

export const readAnswers = <ThrowOnError extends boolean = false>(options: Options<ReadAnswersData, ThrowOnError>) => (options.client ?? client).get<ReadAnswersResponses, ReadAnswersErrors, ThrowOnError>({ url: '/api/answers', ...options });

export const giveAnswer = <ThrowOnError extends boolean = false>(options: Options<GiveAnswerData, ThrowOnError>) => (options.client ?? client).post<GiveAnswerResponses, GiveAnswerErrors, ThrowOnError>({
    url: '/api/answers',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readDashboard = <ThrowOnError extends boolean = false>(options?: Options<ReadDashboardData, ThrowOnError>) => (options?.client ?? client).get<ReadDashboardResponses, ReadDashboardErrors, ThrowOnError>({ url: '/api/score/dashboard', ...options });

export const readDossier = <ThrowOnError extends boolean = false>(options: Options<ReadDossierData, ThrowOnError>) => (options.client ?? client).get<ReadDossierResponses, ReadDossierErrors, ThrowOnError>({ url: '/api/score/dossier', ...options });

export const streamScores = <ThrowOnError extends boolean = false>(options?: Options<StreamScoresData, ThrowOnError, unknown>) => (options?.client ?? client).sse.get<StreamScoresResponses, StreamScoresErrors, ThrowOnError>({ url: '/api/score/stream', ...options });

export const readLedger = <ThrowOnError extends boolean = false>(options?: Options<ReadLedgerData, ThrowOnError>) => (options?.client ?? client).get<ReadLedgerResponses, ReadLedgerErrors, ThrowOnError>({ url: '/api/ledger', ...options });

export const listLateEntries = <ThrowOnError extends boolean = false>(options: Options<ListLateEntriesData, ThrowOnError>) => (options.client ?? client).get<ListLateEntriesResponses, ListLateEntriesErrors, ThrowOnError>({ url: '/api/ledger/late-entries', ...options });

export const proveInclusion = <ThrowOnError extends boolean = false>(options: Options<ProveInclusionData, ThrowOnError>) => (options.client ?? client).get<ProveInclusionResponses, ProveInclusionErrors, ThrowOnError>({ url: '/api/ledger/proof', ...options });

export const readMethod = <ThrowOnError extends boolean = false>(options?: Options<ReadMethodData, ThrowOnError>) => (options?.client ?? client).get<ReadMethodResponses, ReadMethodErrors, ThrowOnError>({ url: '/api/method', ...options });

export const readTerritory = <ThrowOnError extends boolean = false>(options?: Options<ReadTerritoryData, ThrowOnError>) => (options?.client ?? client).get<ReadTerritoryResponses, ReadTerritoryErrors, ThrowOnError>({ url: '/api/territory', ...options });

export const readStanding = <ThrowOnError extends boolean = false>(options?: Options<ReadStandingData, ThrowOnError>) => (options?.client ?? client).get<ReadStandingResponses, ReadStandingErrors, ThrowOnError>({ url: '/api/score/standing', ...options });

export const readTerritoryComparison = <ThrowOnError extends boolean = false>(options?: Options<ReadTerritoryComparisonData, ThrowOnError>) => (options?.client ?? client).get<ReadTerritoryComparisonResponses, ReadTerritoryComparisonErrors, ThrowOnError>({ url: '/api/territory/comparison', ...options });

export const readNaming = <ThrowOnError extends boolean = false>(options?: Options<ReadNamingData, ThrowOnError>) => (options?.client ?? client).get<ReadNamingResponses, ReadNamingErrors, ThrowOnError>({ url: '/api/company/naming', ...options });

export const decideNaming = <ThrowOnError extends boolean = false>(options: Options<DecideNamingData, ThrowOnError>) => (options.client ?? client).put<DecideNamingResponses, DecideNamingErrors, ThrowOnError>({
    url: '/api/company/naming',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listOrganisations = <ThrowOnError extends boolean = false>(options?: Options<ListOrganisationsData, ThrowOnError>) => (options?.client ?? client).get<ListOrganisationsResponses, ListOrganisationsErrors, ThrowOnError>({ url: '/api/platform/organisations', ...options });

export const findAreas = <ThrowOnError extends boolean = false>(options: Options<FindAreasData, ThrowOnError>) => (options.client ?? client).get<FindAreasResponses, FindAreasErrors, ThrowOnError>({ url: '/api/platform/areas', ...options });

export const createTerritory = <ThrowOnError extends boolean = false>(options: Options<CreateTerritoryData, ThrowOnError>) => (options.client ?? client).post<CreateTerritoryResponses, CreateTerritoryErrors, ThrowOnError>({
    url: '/api/platform/territories',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const revokeTerritory = <ThrowOnError extends boolean = false>(options: Options<RevokeTerritoryData, ThrowOnError>) => (options.client ?? client).post<RevokeTerritoryResponses, RevokeTerritoryErrors, ThrowOnError>({
    url: '/api/platform/territories/{id}/revocation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const inviteFirstMember = <ThrowOnError extends boolean = false>(options: Options<InviteFirstMemberData, ThrowOnError>) => (options.client ?? client).post<InviteFirstMemberResponses, InviteFirstMemberErrors, ThrowOnError>({
    url: '/api/platform/organisations/{id}/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listMails = <ThrowOnError extends boolean = false>(options?: Options<ListMailsData, ThrowOnError>) => (options?.client ?? client).get<ListMailsResponses, ListMailsErrors, ThrowOnError>({ url: '/api/platform/mails', ...options });

export const findPeople = <ThrowOnError extends boolean = false>(options: Options<FindPeopleData, ThrowOnError>) => (options.client ?? client).get<FindPeopleResponses, FindPeopleErrors, ThrowOnError>({ url: '/api/platform/people', ...options });

export const erasePerson = <ThrowOnError extends boolean = false>(options: Options<ErasePersonData, ThrowOnError>) => (options.client ?? client).post<ErasePersonResponses, ErasePersonErrors, ThrowOnError>({
    url: '/api/platform/people/{id}/erasure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const readPipeline = <ThrowOnError extends boolean = false>(options?: Options<ReadPipelineData, ThrowOnError>) => (options?.client ?? client).get<ReadPipelineResponses, ReadPipelineErrors, ThrowOnError>({ url: '/api/platform/pipeline', ...options });

export const retryJobs = <ThrowOnError extends boolean = false>(options: Options<RetryJobsData, ThrowOnError>) => (options.client ?? client).post<RetryJobsResponses, RetryJobsErrors, ThrowOnError>({
    url: '/api/platform/pipeline/retries',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listAssociations = <ThrowOnError extends boolean = false>(options?: Options<ListAssociationsData, ThrowOnError>) => (options?.client ?? client).get<ListAssociationsResponses, ListAssociationsErrors, ThrowOnError>({ url: '/api/associations', ...options });

export const openAssociation = <ThrowOnError extends boolean = false>(options: Options<OpenAssociationData, ThrowOnError>) => (options.client ?? client).post<OpenAssociationResponses, OpenAssociationErrors, ThrowOnError>({
    url: '/api/associations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const inviteAssociation = <ThrowOnError extends boolean = false>(options: Options<InviteAssociationData, ThrowOnError>) => (options.client ?? client).post<InviteAssociationResponses, InviteAssociationErrors, ThrowOnError>({
    url: '/api/associations/{id}/invitations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const listEvents = <ThrowOnError extends boolean = false>(options?: Options<ListEventsData, ThrowOnError>) => (options?.client ?? client).get<ListEventsResponses, ListEventsErrors, ThrowOnError>({ url: '/api/audit', ...options });

export const exportEvents = <ThrowOnError extends boolean = false>(options?: Options<ExportEventsData, ThrowOnError>) => (options?.client ?? client).get<ExportEventsResponses, ExportEventsErrors, ThrowOnError>({ url: '/api/audit/export', ...options });
