// Made by `npm run generate` from api/openapi.json; not written by hand.
// @ts-nocheck

export type ClientOptions = {
    baseUrl: string;
};

export type SignInDto = {
    email: string;
    password: string;
};

export type FactorCodeDto = {
    code: string;
};

export type OrganisationType = 'company' | 'territory' | 'association' | 'platform';

export type Role = 'contributor' | 'csrManager' | 'validator' | 'executive' | 'companyAdministrator' | 'territoryAgent' | 'auditor' | 'platformAdministrator';

export type OwnOrganisationDto = {
    id: string;
    name: string;
    type: OrganisationType;
    role: Role;
};

export type SessionDto = {
    displayName: string;
    email: string;
    organisationId: string;
    organisationName: string;
    organisationType: OrganisationType;
    role: Role;
    /**
     * Permissions of the role
     */
    permissions: Array<string>;
    organisations: Array<OwnOrganisationDto>;
    /**
     * A second factor has to be set up before anything else
     */
    mustEnrol: boolean;
    /**
     * Base 64: seals the drafts of this organisation that one keeps on their device
     */
    draftKey: string;
    /**
     * Base 64: opens those that were sealed before
     */
    formerDraftKey: string | null;
    expiresAt: string;
};

export type SwitchOrganisationDto = {
    organisationId: string;
};

export type ProviderDto = {
    issuer: string;
    clientId: string;
    required: boolean;
    breakGlassUserId: string | null;
};

export type SingleSignOnDto = {
    provider: ProviderDto | null;
    /**
     * Where the provider sends people back
     */
    redirectUri: string;
    /**
     * Where the members sign in
     */
    signInUrl: string;
};

export type SetProviderDto = {
    issuer: string;
    clientId: string;
    /**
     * Null keeps the one that is set
     */
    clientSecret: string | null;
    /**
     * Everybody passes by it, save one
     */
    required: boolean;
    /**
     * The one login that keeps its password
     */
    breakGlassUserId: string | null;
};

export type ChangePasswordDto = {
    current: string;
    next: string;
};

export type OwnSessionDto = {
    id: string;
    organisationName: string;
    createdAt: string;
    lastSeenAt: string;
    expiresAt: string;
    address: string | null;
    agent: string | null;
    /**
     * The one that asks
     */
    current: boolean;
};

export type SecondFactorDto = {
    confirmed: boolean;
    recoveryCodesLeft: number;
};

export type OwnPasswordDto = {
    password: string;
};

export type FactorSecretDto = {
    /**
     * Base 32
     */
    secret: string;
    /**
     * What the QR code holds
     */
    uri: string;
};

export type RecoveryCodesDto = {
    codes: Array<string>;
};

export type OwnDataDto = {
    account: {
        [key: string]: unknown;
    };
    memberships: Array<{
        [key: string]: unknown;
    }>;
    sessions: Array<{
        [key: string]: unknown;
    }>;
    /**
     * Of the log: what they did, and what concerned them
     */
    events: Array<{
        [key: string]: unknown;
    }>;
    declarations: Array<{
        [key: string]: unknown;
    }>;
    signatures: Array<{
        [key: string]: unknown;
    }>;
    imports: Array<{
        [key: string]: unknown;
    }>;
    invitations: Array<{
        [key: string]: unknown;
    }>;
    registrations: Array<{
        [key: string]: unknown;
    }>;
    claims: Array<{
        [key: string]: unknown;
    }>;
    tokens: Array<{
        [key: string]: unknown;
    }>;
    mails: Array<{
        [key: string]: unknown;
    }>;
};

export type EraseOwnAccountDto = {
    password?: string;
    /**
     * Of the second factor, or a recovery code
     */
    code?: string;
};

export type SettingsReadDto = {
    /**
     * Every member has to set up a second factor
     */
    secondFactorRequired: boolean;
    /**
     * Members may validate what they declared themselves
     */
    ownValidationAllowed: boolean;
    /**
     * The installation demands a second factor of everybody
     */
    secondFactorOfEverybody: boolean;
};

export type SettingsDto = {
    /**
     * Every member has to set up a second factor
     */
    secondFactorRequired: boolean;
    /**
     * Members may validate what they declared themselves
     */
    ownValidationAllowed: boolean;
};

export type LostPasswordDto = {
    email: string;
};

export type NewPasswordDto = {
    token: string;
    password: string;
};

export type TokenScope = 'company.read' | 'company.change' | 'commitment.read' | 'commitment.declare' | 'evidence.read' | 'score.read' | 'territory.read' | 'member.read' | 'audit.read' | 'platform.read';

export type TokenDto = {
    id: string;
    name: string;
    /**
     * First letters of the key
     */
    hint: string;
    scopes: Array<TokenScope>;
    /**
     * The member for whom it acts
     */
    owner: string;
    createdAt: string;
    expiresAt: string;
    lastUsedAt: string | null;
    revokedAt: string | null;
};

export type CreateTokenDto = {
    name: string;
    scopes: Array<TokenScope>;
    days: number;
};

export type CreatedTokenDto = {
    id: string;
    token: string;
};

export type RegisterDto = {
    email: string;
    displayName: string;
    companyName: string;
    siren: string;
    nafCode: string;
};

export type LinkTokenDto = {
    token: string;
};

export type ReceivedRegistrationDto = {
    companyName: string;
    displayName: string;
    email: string;
    /**
     * The address has an account already
     */
    hasAccount: boolean;
};

export type ConfirmRegistrationDto = {
    token: string;
    displayName?: string;
    password?: string;
};

/**
 * A company opened; a claim on one that is here; a member of it already
 */
export type RegistrationOutcome = 'opened' | 'claimed' | 'member';

export type RegistrationOutcomeDto = {
    /**
     * A company opened; a claim on one that is here; a member of it already
     */
    outcome: RegistrationOutcome;
};

export type ReceivedInvitationDto = {
    organisationName: string;
    organisationType: OrganisationType;
    role: Role;
    email: string;
    /**
     * The address has an account already
     */
    hasAccount: boolean;
    expiresAt: string;
};

export type AcceptInvitationDto = {
    token: string;
    displayName?: string;
    password?: string;
};

export type AcceptedDto = {
    /**
     * Signed in at once: the account is new
     */
    signedIn: boolean;
    /**
     * Where to sign in, if not by a password
     */
    signInLink: string | null;
};

export type InvitationState = 'open' | 'expired' | 'accepted' | 'refused' | 'revoked';

export type InvitationDto = {
    id: string;
    email: string;
    role: Role;
    state: InvitationState;
    createdAt: string;
    expiresAt: string;
};

export type InviteDto = {
    email: string;
    role: Role;
};

export type CreatedDto = {
    id: string;
};

export type InvitationRevocationReason = 'wrongAddress' | 'noLongerNeeded' | 'securityIncident';

export type RevokeInvitationDto = {
    reason: InvitationRevocationReason;
};

export type MemberDto = {
    id: string;
    displayName: string;
    email: string;
    role: Role;
    joinedAt: string;
    lastUsedAt: string | null;
    /**
     * The caller
     */
    self: boolean;
};

export type RoleChangeReason = 'newDuties' | 'memberAsked' | 'givenByMistake' | 'securityIncident';

export type ChangeRoleDto = {
    role: Role;
    reason: RoleChangeReason;
};

export type FactorRemovalReason = 'deviceLost' | 'deviceReplaced' | 'securityIncident';

export type RemoveFactorDto = {
    reason: FactorRemovalReason;
};

export type RemovalReason = 'leftOrganisation' | 'memberAsked' | 'accountUnused' | 'givenByMistake' | 'securityIncident';

export type RemoveMemberDto = {
    reason: RemovalReason;
};

export type ClaimDto = {
    id: string;
    companyName: string;
    siren: string;
    displayName: string;
    email: string;
    createdAt: string;
};

export type CompanyRole = 'contributor' | 'csrManager' | 'validator' | 'executive' | 'companyAdministrator' | 'auditor';

export type ClaimRefusalReason = 'personUnknown' | 'otherCompany' | 'notMandated';

export type SettleClaimDto = {
    role: CompanyRole | null;
    reason?: ClaimRefusalReason;
};

export type RoleDto = {
    role: Role;
    organisationTypes: Array<OrganisationType>;
};

export type Permission = 'account.own' | 'charter.sign' | 'company.read' | 'company.change' | 'commitment.read' | 'commitment.declare' | 'commitment.validate' | 'text.erase' | 'evidence.read' | 'score.read' | 'naming.decide' | 'territory.read' | 'member.read' | 'member.manage' | 'token.manage' | 'claim.settle' | 'sso.manage' | 'setting.manage' | 'audit.read' | 'association.open' | 'platform.read' | 'platform.operate';

export type RightDto = {
    permission: Permission;
    roles: Array<Role>;
};

export type RightsDto = {
    roles: Array<RoleDto>;
    rights: Array<RightDto>;
};

export type Health = 'ok';

export type HealthDto = {
    status: Health;
};

export type BilingualDto = {
    fr: string;
    en: string;
};

export type PrincipleDto = {
    title: BilingualDto;
    text: BilingualDto;
};

export type CharterSignatureDto = {
    version: string;
    /**
     * SHA-256 of the text signed, hexadecimal
     */
    textSha256: string;
    signedAt: string;
    /**
     * Null once the person was erased
     */
    signedBy: string | null;
    observedFrom: string;
};

export type CharterDto = {
    version: string;
    inForceFrom: string;
    textSha256: string;
    preamble: BilingualDto;
    principles: Array<PrincipleDto>;
    undertaking: BilingualDto;
    signature: CharterSignatureDto | null;
    /**
     * Earliest first observed quarter that may be chosen
     */
    observationEarliest: string;
    /**
     * Latest first observed quarter that may be chosen
     */
    observationLatest: string;
};

export type SignCharterDto = {
    version: string;
    observedFrom: string;
};

export type EstablishmentDto = {
    id: string;
    siret: string;
    /**
     * Null once it is erased
     */
    name: string | null;
    communeCode: string;
    communeName: string;
    epciCode: string | null;
    epciName: string | null;
    from: string;
};

export type SizeFiguresDto = {
    fte: number | null;
    headcount: number | null;
    floorAreaM2: number | null;
    turnoverEur: number | null;
    addressablePurchasesEur: number | null;
    treasuryEur: number | null;
    employeeSavingsEur: number | null;
};

export type EstablishmentSizeDto = {
    establishmentId: string;
    fte: number;
    floorAreaM2: number | null;
};

export type SizeProfileDto = {
    id: string;
    from: string;
    figures: SizeFiguresDto;
    byEstablishment: Array<EstablishmentSizeDto>;
};

export type CompanyDto = {
    id: string;
    name: string;
    siren: string;
    /**
     * Demonstration company: its numbers are attributed to nobody
     */
    fictitious: boolean;
    nafCode: string;
    nafNomenclature: string;
    /**
     * Vintage of the boundaries
     */
    boundariesVintage: string;
    establishments: Array<EstablishmentDto>;
    sizeProfiles: Array<SizeProfileDto>;
};

export type CommuneDto = {
    code: string;
    name: string;
    departement: string;
    epciCode: string | null;
    epciName: string | null;
    population: number | null;
};

export type DeclareEstablishmentDto = {
    siret: string;
    name: string;
    communeCode: string;
    from: string;
};

export type RecordedDto = {
    id: string;
};

export type TextErasureReason = 'personAsked' | 'namesSomebody' | 'authorityAsked';

export type EraseEstablishmentNameDto = {
    reason: TextErasureReason;
};

export type FallReason = 'siteClosed' | 'restructuring' | 'sale' | 'measuredBetter' | 'other';

export type DeclareSizeProfileDto = {
    from: string;
    figures: SizeFiguresDto;
    byEstablishment: Array<EstablishmentSizeDto>;
    reason?: FallReason | null;
};

export type Family = 'spaces' | 'hours' | 'savings' | 'supplyChains' | 'culture';

export type EvidenceGrade = 'declared' | 'documented' | 'confirmed' | 'audited';

export type KindKey = 'meetingRoom' | 'office' | 'canteen' | 'auditorium' | 'kitchen' | 'workshop' | 'warehouse' | 'sportsHall' | 'coveredUnheated' | 'carPark' | 'yard' | 'sportsGround' | 'garden' | 'land' | 'roof' | 'shop' | 'transitHousing' | 'skillsPatronage' | 'staffSecondment' | 'teamSolidarityDay' | 'mentoring' | 'schoolTalk' | 'internshipHosting' | 'apprenticeTutoring' | 'businessCreationSupport' | 'associationMandate' | 'firefighterReservist' | 'retiredStaff' | 'openTraining' | 'participants' | 'regionalDeposit' | 'solidarityDeposit' | 'plainCooperativeDeposit' | 'cooperativeShares' | 'participatoryLoan' | 'shareholderAccount' | 'returnableContribution' | 'territorialFund' | 'localCrowdfunding' | 'guarantee' | 'associationAdvance' | 'solidarityFund9010' | 'localProducts' | 'localServices' | 'subcontracting' | 'localFood' | 'localEnergy' | 'reuseRepair' | 'lowCarbonTransport' | 'jointPurchasing' | 'inclusivePurchases' | 'culturePatronage' | 'artworkPurchase' | 'artistResidency' | 'collectionsLoan' | 'cultureHours' | 'storyCollecting' | 'regionalLanguage' | 'openDoors' | 'placesOffered';

export type MeasuresDto = {
    areaM2?: number;
    desks?: number;
    carSpaces?: number;
    hours?: number;
    amountEur?: number;
    lowCarbonEur?: number;
    inclusiveEur?: number;
    counterpartsEur?: number;
    people?: number;
};

export type PriceTerms = 'free' | 'unknown' | 'paid';

export type PriceDto = {
    terms: PriceTerms;
    paidEur?: number;
    marketEur?: number;
};

export type ValidationDto = {
    at: string;
    /**
     * Null once that person is erased
     */
    by: string | null;
};

export type EvidenceForm = 'file' | 'link' | 'confirmation' | 'audit';

export type EvidenceDto = {
    id: string;
    entryId: string;
    form: EvidenceForm;
    grade: EvidenceGrade;
    /**
     * Name of the file or address of the link
     */
    label: string | null;
    dated: string;
    coversFrom: string;
    coversTo: string;
    quantity: number | null;
    denied: boolean;
};

export type RealisationDto = {
    id: string;
    entryId: string;
    from: string;
    to: string;
    measures: MeasuresDto;
    grade: EvidenceGrade;
    /**
     * Denied by a third party: counts 0 until settled
     */
    suspended: boolean;
    /**
     * The caller declared it
     */
    declaredByYou: boolean;
    validation: ValidationDto | null;
    recordedAt: string;
    evidence: Array<EvidenceDto>;
};

export type CommitmentDto = {
    id: string;
    entryId: string;
    family: Family;
    kind: KindKey;
    /**
     * Null once erased
     */
    title: string | null;
    beneficiary: string | null;
    establishmentId: string | null;
    from: string;
    to: string | null;
    promised: MeasuresDto;
    qualifiers: {
        [key: string]: string | boolean;
    };
    price: PriceDto;
    recordedAt: string;
    realisations: Array<RealisationDto>;
};

export type CommitmentListDto = {
    /**
     * Version of the ledger that was read
     */
    version: number;
    commitments: Array<CommitmentDto>;
};

export type DeliveryDto = {
    from: string;
    to: string;
    measures: MeasuresDto;
};

export type DeclareCommitmentDto = {
    kind: KindKey;
    title: string;
    beneficiary?: string | null;
    establishmentId?: string | null;
    from: string;
    to?: string | null;
    promised?: MeasuresDto;
    qualifiers?: {
        [key: string]: string | boolean;
    };
    price?: PriceDto;
    realisations?: Array<DeliveryDto>;
};

export type RecordedLineDto = {
    id: string;
    entryId: string;
};

export type DeclaredDto = {
    commitmentId: string;
    realisations: Array<RecordedLineDto>;
    /**
     * Version of the ledger from which scores count it
     */
    version: number;
};

export type CorrectionReason = 'typingError' | 'betterFigure' | 'declaredTwice' | 'notDelivered' | 'other';

export type CorrectCommitmentDto = {
    /**
     * The entry that is corrected, as last read
     */
    replaces: string;
    reason: CorrectionReason;
    title: string;
    beneficiary?: string | null;
    establishmentId?: string | null;
    from: string;
    to?: string | null;
    promised?: MeasuresDto;
    qualifiers?: {
        [key: string]: string | boolean;
    };
    price?: PriceDto;
};

export type WithdrawDto = {
    /**
     * The entry that is withdrawn, as last read
     */
    replaces: string;
    reason: CorrectionReason;
};

export type EraseTextDto = {
    reason: TextErasureReason;
    /**
     * The files hold personal data: they are erased too
     */
    files: boolean;
};

export type ValidateDeliveriesDto = {
    entryIds: Array<string>;
};

export type CorrectRealisationDto = {
    from: string;
    to: string;
    measures: MeasuresDto;
    /**
     * The entry that is corrected, as last read
     */
    replaces: string;
    reason: CorrectionReason;
};

export type EvidenceTarget = 'realisation' | 'commitment';

export type AttachLinkDto = {
    targetType: EvidenceTarget;
    targetId: string;
    link: string;
    dated: string;
    coversFrom: string;
    coversTo: string;
    quantity?: number | null;
};

export type AttachedDto = {
    id: string;
};

export type ImportReceivedDto = {
    id: string;
    /**
     * The same file was received before
     */
    seenBefore: boolean;
};

export type ImportState = 'reading' | 'ready' | 'recording' | 'done' | 'failed';

export type ImportCountsDto = {
    valid: number;
    rejected: number;
    /**
     * Already declared
     */
    duplicate: number;
    recorded: number;
};

/**
 * The first that was stated
 */
export type Measure = 'areaM2' | 'desks' | 'carSpaces' | 'hours' | 'amountEur' | 'lowCarbonEur' | 'inclusiveEur' | 'counterpartsEur' | 'people';

export type PreviewRowDto = {
    row: number;
    kind: string;
    title: string;
    from: string;
    to: string;
    measure: Measure | null;
    quantity: number | null;
};

export type RowProblemDto = {
    /**
     * Row in the file, the first is 1
     */
    row: number;
    /**
     * Title of the column
     */
    column: string | null;
    value: string;
    code: string;
    detail: string;
};

export type ImportDto = {
    id: string;
    fileName: string;
    state: ImportState;
    createdAt: string;
    total: number;
    /**
     * Rows read or recorded so far
     */
    done: number;
    counts: ImportCountsDto;
    /**
     * Why the file could not be read
     */
    failure: string | null;
    /**
     * Columns that were recognised, by their titles
     */
    columns: Array<string>;
    preview: Array<PreviewRowDto>;
    /**
     * The first problems
     */
    problems: Array<RowProblemDto>;
};

export type Answer = 'quantity' | 'zero' | 'notApplicable' | 'notReported';

export type ReasonDto = {
    reason: string;
    label: BilingualDto;
    /**
     * It holds on the size profile; otherwise it counts as not reported
     */
    holds: boolean;
};

export type IndicatorAnswerDto = {
    indicator: string;
    pillar: string;
    label: BilingualDto;
    answer: Answer;
    reason: string | null;
    reasons: Array<ReasonDto>;
};

export type AnswersDto = {
    quarter: string;
    /**
     * Quarters that can be answered, the latest first
     */
    quarters: Array<string>;
    indicators: Array<IndicatorAnswerDto>;
};

export type GivenAnswer = 'zero' | 'notApplicable' | 'notReported';

export type GiveAnswerDto = {
    indicator: string;
    quarter: string;
    answer: GivenAnswer;
    /**
     * A reason of the method’s list
     */
    reason?: string | null;
};

export type AnswerGivenDto = {
    indicator: string;
    quarter: string;
};

export type QuarterStatus = 'open' | 'ended' | 'closed';

/**
 * Null before any score
 */
export type ScoreState = 'scored' | 'underConstruction' | 'insufficientData';

export type TrendPointDto = {
    quarter: string;
    status: QuarterStatus;
    /**
     * Day on which the official score is frozen
     */
    closesOn: string;
    state: ScoreState | null;
    /**
     * Official once closed, else provisional
     */
    score: number | null;
    /**
     * The score as printed
     */
    printed: number | null;
    /**
     * With what was declared after the close
     */
    revised: number | null;
};

export type Series = 'official' | 'live';

/**
 * The first
 */
export type InsufficientReason = 'noSizeProfile' | 'outdatedProfile' | 'tooFewQuarters' | 'tooLittleReported' | 'narrowField';

export type IntervalDto = {
    low: number;
    high: number;
    printedLow: number;
    printedHigh: number;
};

export type BandsDto = {
    /**
     * What better evidence narrows
     */
    data: IntervalDto;
    /**
     * What other weights and goalposts would move
     */
    method: IntervalDto;
    /**
     * Both together
     */
    total: IntervalDto;
};

export type UnsettledReason = 'intervalHoldsZero' | 'restsOnOne' | 'tooFewDeliveries';

export type SignDto = {
    sign: number;
    settled: boolean;
    reasons: Array<UnsettledReason>;
};

export type PillarDto = {
    id: string;
    label: BilingualDto;
    /**
     * Null when nothing of it applies
     */
    points: number | null;
    weight: number;
    /**
     * Points of score above −100
     */
    contribution: number;
    /**
     * As printed; they add to the score + 100
     */
    printed: number;
};

export type WindowAnswer = 'reported' | 'notApplicable' | 'notReported';

export type GoalpostsDto = {
    floor: number;
    balance: number;
    target: number;
};

export type CommitmentPartDto = {
    commitmentId: string;
    title: string | null;
    kind: string;
    effective: number;
    contribution: number;
    /**
     * In tenths; they add to their indicator’s
     */
    printed: number;
};

export type IndicatorDto = {
    id: string;
    pillar: string;
    label: BilingualDto;
    unit: string;
    answer: WindowAnswer;
    value: number | null;
    points: number | null;
    weight: number;
    contribution: number;
    /**
     * In tenths; they add to their pillar’s
     */
    printed: number;
    /**
     * Share of the value beyond the target, which earns nothing
     */
    beyondTarget: number;
    /**
     * Plain four quarters, before every factor
     */
    volume: number | null;
    goalposts: GoalpostsDto;
    commitments: Array<CommitmentPartDto>;
};

export type ScoreDto = {
    series: Series;
    state: ScoreState;
    reason: InsufficientReason | null;
    score: number | null;
    printed: number | null;
    revised: number | null;
    /**
     * With missing answers at 50 points
     */
    upTo: number | null;
    bands: BandsDto | null;
    sign: SignDto | null;
    /**
     * Points that would come if all that is declared were confirmed
     */
    awaitingEvidence: number | null;
    /**
     * Share of the applicable weight that is reported
     */
    reportedShare: number;
    /**
     * Observed quarters of the window, of four
     */
    observedQuarters: number;
    /**
     * Version of the ledger that was counted
     */
    version: number;
    computedAt: string;
    methodVersion: string;
    methodHash: string;
    engineVersion: string;
    inputDigest: string;
    pillars: Array<PillarDto>;
    indicators: Array<IndicatorDto>;
};

export type ChangeCause = 'new' | 'ended' | 'faded' | 'volume' | 'evidence' | 'size' | 'answers' | 'method';

export type ChangeEntryDto = {
    indicator: string | null;
    commitmentId: string | null;
    /**
     * A figure of size
     */
    figure: string | null;
    title: string | null;
    kind: string | null;
    amount: number;
    /**
     * In tenths; they add to the printed points of their cause
     */
    printed: number;
};

export type CauseDto = {
    cause: ChangeCause;
    amount: number;
    /**
     * As printed; the causes add to the printed change
     */
    printed: number;
    entries: Array<ChangeEntryDto>;
};

export type ChangeDto = {
    from: string;
    series: Series;
    printedBefore: number;
    printedAfter: number;
    /**
     * Every cause, in a fixed order
     */
    causes: Array<CauseDto>;
};

export type DashboardDto = {
    companyName: string;
    /**
     * The quarter in view
     */
    quarter: string;
    /**
     * The past day on which all of it is seen
     */
    asKnownOn: string | null;
    status: QuarterStatus;
    closesOn: string;
    /**
     * A declaration is still being counted
     */
    pending: boolean;
    /**
     * Nothing was declared yet
     */
    firstDay: boolean;
    /**
     * Quarters that can be viewed
     */
    quarters: Array<string>;
    /**
     * The method that was asked for; null: the one in force
     */
    method: string | null;
    /**
     * Other methods under which the company was computed
     */
    otherMethods: Array<string>;
    /**
     * Eight quarters, the last in view
     */
    trend: Array<TrendPointDto>;
    score: ScoreDto | null;
    change: ChangeDto | null;
};

export type DossierDto = {
    /**
     * Names the form of the dossier
     */
    format: string;
    /**
     * The method’s whole document
     */
    method: {
        [key: string]: unknown;
    };
    /**
     * The inputs, in the engine’s terms
     */
    input: {
        [key: string]: unknown;
    };
    /**
     * The result as it was kept
     */
    result: {
        [key: string]: unknown;
    };
};

export type BrokenLinkReason = 'gap' | 'link' | 'content' | 'head';

export type BrokenLinkDto = {
    seq: number;
    reason: BrokenLinkReason;
};

export type LedgerRootDto = {
    day: string;
    /**
     * Companies under it
     */
    companies: number;
    /**
     * Entries under it
     */
    entries: number;
    /**
     * SHA-256, hexadecimal
     */
    root: string;
};

export type LedgerDto = {
    /**
     * How many entries there are
     */
    entries: number;
    /**
     * Hash of the last entry, hexadecimal
     */
    head: string;
    lastRecordedAt: string | null;
    broken: BrokenLinkDto | null;
    /**
     * The latest first
     */
    roots: Array<LedgerRootDto>;
};

export type LedgerSubject = 'observation' | 'establishment' | 'sizeProfile' | 'commitment' | 'realisation' | 'evidence' | 'answer';

export type LedgerAction = 'declare' | 'correct' | 'withdraw';

export type LateEntryDto = {
    seq: number;
    recordedAt: string;
    subject: LedgerSubject;
    subjectId: string;
    /**
     * The commitment that it belongs to
     */
    commitmentId: string | null;
    /**
     * Title of the commitment; null once erased
     */
    title: string | null;
    action: LedgerAction;
    /**
     * Code of the reason of a correction
     */
    reason: string | null;
    validFrom: string;
    validTo: string | null;
    /**
     * The first closed quarter that it tells of
     */
    quarter: string;
    /**
     * When that quarter had closed
     */
    closedOn: string;
};

export type LateEntriesDto = {
    entries: Array<LateEntryDto>;
};

export type ProofSide = 'left' | 'right';

export type ProofStepDto = {
    side: ProofSide;
    /**
     * SHA-256, hexadecimal
     */
    hash: string;
};

export type InclusionProofDto = {
    format: string;
    day: string;
    companyId: string;
    /**
     * Last entry under the root
     */
    seq: number;
    /**
     * Its hash, hexadecimal
     */
    hash: string;
    steps: Array<ProofStepDto>;
    /**
     * The root, hexadecimal
     */
    root: string;
};

export type MethodPillarDto = {
    id: string;
    label: BilingualDto;
    weight: number;
};

export type MethodIndicatorDto = {
    id: string;
    pillar: string;
    label: BilingualDto;
    unit: string;
    floor: number;
    balance: number;
    target: number;
};

export type MethodDto = {
    version: string;
    hash: string;
    label: BilingualDto;
    /**
     * Root balance B (seuil d’équilibre)
     */
    rootBalance: number;
    pillars: Array<MethodPillarDto>;
    indicators: Array<MethodIndicatorDto>;
};

export type TerritoryScoreState = 'scored' | 'tooFewUnits' | 'concentrated';

export type TerritoryPillarDto = {
    id: string;
    points: number | null;
};

export type TerritoryScoreDto = {
    state: TerritoryScoreState;
    score: number | null;
    pillars: Array<TerritoryPillarDto>;
};

export type HiddenReason = 'tooFewMembers' | 'atOneBound';

export type DistributionDto = {
    hidden: HiddenReason | null;
    members: number | null;
    firstQuartile: number | null;
    median: number | null;
    thirdQuartile: number | null;
};

export type VolumeDto = {
    indicator: string;
    /**
     * Null where one company could be guessed from it
     */
    total: number | null;
    hidden: boolean;
};

export type TerritoryTrendPointDto = {
    quarter: string;
    score: number | null;
    median: number | null;
};

export type TerritoryDto = {
    name: string;
    /**
     * The commune or EPT that reads the figures of the group in which it lies
     */
    readFor: string | null;
    code: string;
    population: number;
    quarter: string;
    /**
     * Published quarters, the latest first
     */
    quarters: Array<string>;
    own: TerritoryScoreDto;
    distribution: DistributionDto;
    /**
     * Local units with a score
     */
    scored: number;
    /**
     * Local units that declare
     */
    declaring: number;
    /**
     * Part of private employment, to 5 %
     */
    coverage: number | null;
    privateJobsSource: string | null;
    /**
     * Part of the three largest in staff, to 5 %
     */
    largestShare: number | null;
    volumes: Array<VolumeDto>;
    trend: Array<TerritoryTrendPointDto>;
};

/**
 * Before the close there is the previous quarter alone
 */
export type PeerReference = 'sameQuarter' | 'previousQuarter';

export type PeerStandingState = 'placed' | 'atOneBound' | 'tooFewMembers' | 'notScored' | 'joinedThisYear' | 'beingPrepared' | 'notObserved';

export type PeerTerritoryLevel = 'epci' | 'departement' | 'region';

export type Sector = 'agriculture' | 'industry' | 'construction' | 'tradeTransportHospitality' | 'information' | 'finance' | 'realEstate' | 'businessServices' | 'publicEducationHealth' | 'otherServices';

export type SizeBand = 'under10' | 'from10' | 'from50' | 'from250' | 'from1000';

export type QuartilesDto = {
    firstQuartile: number;
    median: number;
    thirdQuartile: number;
};

export type PeerGroupDto = {
    /**
     * Place in the ladder; 0 is the nearest
     */
    rung: number;
    level: PeerTerritoryLevel | null;
    territory: string | null;
    sector: Sector | null;
    size: SizeBand | null;
    /**
     * Scored members
     */
    members: number | null;
    hidden: HiddenReason | null;
    quartiles: QuartilesDto | null;
};

/**
 * At either end, where several places are told as one
 */
export type PercentileBound = 'atMost' | 'atLeast';

export type PeerPlaceDto = {
    /**
     * By mid-rank, to 5
     */
    percentile: number;
    bound: PercentileBound | null;
    /**
     * Best rank of the interval; 1 is the highest
     */
    rankFrom: number;
    rankTo: number;
};

export type StandingDto = {
    /**
     * The closed quarter that all of it refers to
     */
    quarter: string;
    /**
     * Before the close there is the previous quarter alone
     */
    reference: PeerReference;
    state: PeerStandingState;
    /**
     * Its official score of the quarter
     */
    score: number | null;
    group: PeerGroupDto | null;
    place: PeerPlaceDto | null;
};

export type TotalLevel = 'epci' | 'departement' | 'region' | 'all';

export type ComparedPlaceDto = {
    level: TotalLevel;
    /**
     * Null for all territories
     */
    name: string | null;
};

export type HiddenTotalReason = 'guessable' | 'noCompany';

export type PlacedTotalDto = {
    level: TotalLevel;
    total: number | null;
    hidden: HiddenTotalReason | null;
};

export type IndicatorTotalsDto = {
    indicator: string;
    places: Array<PlacedTotalDto>;
};

export type NamedCompanyDto = {
    siren: string;
    name: string;
    score: number;
    low: number;
    high: number;
    /**
     * SIREN of those with which it is ex æquo, pairwise
     */
    exAequo: Array<string>;
};

export type TerritoryComparisonDto = {
    quarter: string;
    places: Array<ComparedPlaceDto>;
    totals: Array<IndicatorTotalsDto>;
    groups: Array<PeerGroupDto>;
    named: Array<NamedCompanyDto>;
};

export type NamingDto = {
    named: boolean;
    /**
     * Null before any decision
     */
    decidedAt: string | null;
    /**
     * Null once the person was erased
     */
    decidedBy: string | null;
    /**
     * The first quarter in which a decision of today counts
     */
    countsFrom: string;
    /**
     * Day on which that quarter closes
     */
    closesOn: string;
};

export type DecideNamingDto = {
    named: boolean;
};

export type AreaLevel = 'commune' | 'ept' | 'epci' | 'departement' | 'region';

export type OrganisationDto = {
    id: string;
    name: string;
    type: OrganisationType;
    createdAt: string;
    /**
     * SIREN of a company, code of a territory
     */
    number: string | null;
    members: number;
    /**
     * Private jobs of a territory
     */
    privateJobs: number | null;
    privateJobsSource: string | null;
    level: AreaLevel | null;
};

export type OrganisationsDto = {
    items: Array<OrganisationDto>;
    total: number;
};

export type AreaDto = {
    code: string;
    name: string;
    population: number;
};

export type CreateTerritoryDto = {
    level: AreaLevel;
    /**
     * INSEE code of a commune, a département or a région, SIREN of a group or an EPT
     */
    code: string;
    /**
     * Private jobs, against which coverage is measured
     */
    privateJobs: number | null;
    /**
     * Where that number comes from
     */
    privateJobsSource: string | null;
};

export type OpenedDto = {
    id: string;
};

export type TerritoryRevocationReason = 'agreementEnded' | 'territoryAsked' | 'givenByMistake' | 'securityIncident';

export type RevokeTerritoryDto = {
    reason: TerritoryRevocationReason;
};

export type InviteFirstMemberDto = {
    email: string;
    role: Role;
};

export type MailTemplate = 'confirmRegistration' | 'claimReceived' | 'claimAccepted' | 'claimRefused' | 'invitation' | 'resetPassword' | 'passwordChanged' | 'secondFactorRemoved';

export type MailState = 'waiting' | 'sent' | 'kept' | 'failed';

export type MailDto = {
    id: string;
    recipient: string;
    template: MailTemplate;
    state: MailState;
    attempts: number;
    createdAt: string;
    settledAt: string | null;
    lastError: string | null;
    subject: string | null;
    text: string | null;
};

export type PersonMembershipDto = {
    organisation: string;
    role: Role;
};

export type PersonDto = {
    id: string;
    displayName: string;
    email: string;
    createdAt: string;
    memberships: Array<PersonMembershipDto>;
};

export type PersonErasureReason = 'personAsked' | 'accountUnused' | 'authorityAsked';

export type ErasePersonDto = {
    reason: PersonErasureReason;
};

export type QueueBackend = 'redis' | 'postgres';

export type QueueName = 'score-company' | 'score-backlog' | 'import-declarations';

export type QueueDto = {
    name: QueueName;
    waiting: number;
    active: number;
    delayed: number;
    /**
     * Done, of those that are still kept
     */
    completed: number;
    failed: number;
};

export type FailedJobDto = {
    queue: QueueName;
    id: string;
    /**
     * Name of the company that it was for
     */
    company: string | null;
    /**
     * What the last attempt said
     */
    reason: string;
    attempts: number;
    addedAt: string;
    failedAt: string;
};

export type CompanyBehindDto = {
    company: string;
    quarters: number;
    since: string;
};

export type BehindDto = {
    companies: number;
    /**
     * Scores of a company and a quarter
     */
    quarters: number;
    since: string | null;
    /**
     * Those that wait the longest
     */
    oldest: Array<CompanyBehindDto>;
};

export type OutboxDto = {
    rows: number;
    since: string | null;
};

export type RecomputationDto = {
    id: string;
    methodVersion: string;
    firstQuarter: string;
    lastQuarter: string;
    askedAt: string;
    finishedAt: string | null;
    /**
     * Companies
     */
    done: number;
    /**
     * Null until they are counted
     */
    total: number | null;
    /**
     * Over the last minutes
     */
    companiesPerMinute: number | null;
    expectedEnd: string | null;
};

export type PipelineDto = {
    backend: QueueBackend;
    /**
     * When false, queues and failed jobs are not known
     */
    queuesAnswer: boolean;
    queues: Array<QueueDto>;
    /**
     * The latest
     */
    failedJobs: Array<FailedJobDto>;
    behind: BehindDto;
    outbox: OutboxDto;
    /**
     * The latest first
     */
    recomputations: Array<RecomputationDto>;
};

export type RetryJobsDto = {
    queue: QueueName;
    /**
     * Null for all that failed
     */
    jobId: string | null;
};

export type RetriedDto = {
    retried: number;
};

export type AssociationDto = {
    id: string;
    name: string;
    rna: string | null;
    openedAt: string;
    members: number;
    /**
     * An invitation waits for its answer
     */
    invited: boolean;
};

export type OpenAssociationDto = {
    name: string;
    /**
     * Number in the RNA
     */
    rna: string | null;
    email: string;
};

export type OpenedAssociationDto = {
    id: string;
};

export type InviteAssociationDto = {
    email: string;
};

export type AuditTopic = 'member' | 'invitation' | 'claim' | 'token' | 'session' | 'account' | 'organisation' | 'naming' | 'identityProvider' | 'organisationSetting' | 'territory' | 'association' | 'pipeline' | 'observation' | 'establishment' | 'sizeProfile' | 'commitment' | 'realisation' | 'evidence' | 'answer';

export type ActorState = 'member' | 'elsewhere' | 'erased' | 'nobody';

export type AuditEventDto = {
    id: string;
    recordedAt: string;
    topic: AuditTopic;
    /**
     * What happened to it
     */
    what: string;
    subjectId: string;
    actor: string | null;
    /**
     * Null for whoever is no member
     */
    actorName: string | null;
    actorState: ActorState;
    before: {
        [key: string]: unknown;
    } | null;
    after: {
        [key: string]: unknown;
    } | null;
    reason: string | null;
    address: string | null;
};

export type AuditPageDto = {
    events: Array<AuditEventDto>;
    /**
     * Asks for what is older
     */
    next: string | null;
};

export type FieldProblemDto = {
    field: string;
    code: string;
    detail: string;
};

export type ProblemDetailsDto = {
    type: string;
    title: string;
    status: number;
    code: string;
    detail: string;
    errors: Array<FieldProblemDto>;
};

export type SignOutData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type SignOutErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type ReadSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type ReadSessionErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadSessionError = ReadSessionErrors[keyof ReadSessionErrors];

export type ReadSessionResponses = {
    200: SessionDto;
};

export type ReadSessionResponse = ReadSessionResponses[keyof ReadSessionResponses];

export type SignInData = {
    body: SignInDto;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type SignInErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SignInError = SignInErrors[keyof SignInErrors];

export type SignInResponses = {
    204: void;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type PassSecondFactorData = {
    body: FactorCodeDto;
    path?: never;
    query?: never;
    url: '/api/session/second-factor';
};

export type PassSecondFactorErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type PassSecondFactorError = PassSecondFactorErrors[keyof PassSecondFactorErrors];

export type PassSecondFactorResponses = {
    204: void;
};

export type PassSecondFactorResponse = PassSecondFactorResponses[keyof PassSecondFactorResponses];

export type SwitchOrganisationData = {
    body: SwitchOrganisationDto;
    path?: never;
    query?: never;
    url: '/api/session/organisation';
};

export type SwitchOrganisationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SwitchOrganisationError = SwitchOrganisationErrors[keyof SwitchOrganisationErrors];

export type SwitchOrganisationResponses = {
    204: void;
};

export type SwitchOrganisationResponse = SwitchOrganisationResponses[keyof SwitchOrganisationResponses];

export type RemoveProviderData = {
    body?: never;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/single-sign-on';
};

export type RemoveProviderErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RemoveProviderError = RemoveProviderErrors[keyof RemoveProviderErrors];

export type RemoveProviderResponses = {
    204: void;
};

export type RemoveProviderResponse = RemoveProviderResponses[keyof RemoveProviderResponses];

export type ReadProviderData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/single-sign-on';
};

export type ReadProviderErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadProviderError = ReadProviderErrors[keyof ReadProviderErrors];

export type ReadProviderResponses = {
    200: SingleSignOnDto;
};

export type ReadProviderResponse = ReadProviderResponses[keyof ReadProviderResponses];

export type SetProviderData = {
    body: SetProviderDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/single-sign-on';
};

export type SetProviderErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SetProviderError = SetProviderErrors[keyof SetProviderErrors];

export type SetProviderResponses = {
    204: void;
};

export type SetProviderResponse = SetProviderResponses[keyof SetProviderResponses];

export type FinishSignOnData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/sign-on/{id}/callback';
};

export type FinishSignOnErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type FinishSignOnError = FinishSignOnErrors[keyof FinishSignOnErrors];

export type BeginSignOnData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/sign-on/{id}';
};

export type BeginSignOnErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type BeginSignOnError = BeginSignOnErrors[keyof BeginSignOnErrors];

export type ChangePasswordData = {
    body: ChangePasswordDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/password';
};

export type ChangePasswordErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ChangePasswordError = ChangePasswordErrors[keyof ChangePasswordErrors];

export type ChangePasswordResponses = {
    204: void;
};

export type ChangePasswordResponse = ChangePasswordResponses[keyof ChangePasswordResponses];

export type EndOtherSessionsData = {
    body?: never;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/sessions';
};

export type EndOtherSessionsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type EndOtherSessionsError = EndOtherSessionsErrors[keyof EndOtherSessionsErrors];

export type EndOtherSessionsResponses = {
    204: void;
};

export type EndOtherSessionsResponse = EndOtherSessionsResponses[keyof EndOtherSessionsResponses];

export type ListSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/account/sessions';
};

export type ListSessionsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListSessionsError = ListSessionsErrors[keyof ListSessionsErrors];

export type ListSessionsResponses = {
    200: Array<OwnSessionDto>;
};

export type ListSessionsResponse = ListSessionsResponses[keyof ListSessionsResponses];

export type EndSessionData = {
    body?: never;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/account/sessions/{id}';
};

export type EndSessionErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type EndSessionError = EndSessionErrors[keyof EndSessionErrors];

export type EndSessionResponses = {
    204: void;
};

export type EndSessionResponse = EndSessionResponses[keyof EndSessionResponses];

export type ReadSecondFactorData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/account/second-factor';
};

export type ReadSecondFactorErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadSecondFactorError = ReadSecondFactorErrors[keyof ReadSecondFactorErrors];

export type ReadSecondFactorResponses = {
    200: SecondFactorDto;
};

export type ReadSecondFactorResponse = ReadSecondFactorResponses[keyof ReadSecondFactorResponses];

export type BeginSecondFactorData = {
    body: OwnPasswordDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/second-factor';
};

export type BeginSecondFactorErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type BeginSecondFactorError = BeginSecondFactorErrors[keyof BeginSecondFactorErrors];

export type BeginSecondFactorResponses = {
    200: FactorSecretDto;
};

export type BeginSecondFactorResponse = BeginSecondFactorResponses[keyof BeginSecondFactorResponses];

export type ConfirmSecondFactorData = {
    body: FactorCodeDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/second-factor/confirmation';
};

export type ConfirmSecondFactorErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ConfirmSecondFactorError = ConfirmSecondFactorErrors[keyof ConfirmSecondFactorErrors];

export type ConfirmSecondFactorResponses = {
    200: RecoveryCodesDto;
};

export type ConfirmSecondFactorResponse = ConfirmSecondFactorResponses[keyof ConfirmSecondFactorResponses];

export type RenewRecoveryCodesData = {
    body: OwnPasswordDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/second-factor/recovery-codes';
};

export type RenewRecoveryCodesErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RenewRecoveryCodesError = RenewRecoveryCodesErrors[keyof RenewRecoveryCodesErrors];

export type RenewRecoveryCodesResponses = {
    200: RecoveryCodesDto;
};

export type RenewRecoveryCodesResponse = RenewRecoveryCodesResponses[keyof RenewRecoveryCodesResponses];

export type RemoveSecondFactorData = {
    body: OwnPasswordDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/account/second-factor/removal';
};

export type RemoveSecondFactorErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RemoveSecondFactorError = RemoveSecondFactorErrors[keyof RemoveSecondFactorErrors];

export type RemoveSecondFactorResponses = {
    204: void;
};

export type RemoveSecondFactorResponse = RemoveSecondFactorResponses[keyof RemoveSecondFactorResponses];

export type ExportOwnDataData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/account/data';
};

export type ExportOwnDataErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ExportOwnDataError = ExportOwnDataErrors[keyof ExportOwnDataErrors];

export type ExportOwnDataResponses = {
    200: OwnDataDto;
};

export type ExportOwnDataResponse = ExportOwnDataResponses[keyof ExportOwnDataResponses];

export type EraseOwnAccountData = {
    body: EraseOwnAccountDto;
    path?: never;
    query?: never;
    url: '/api/account/erasure';
};

export type EraseOwnAccountErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type EraseOwnAccountError = EraseOwnAccountErrors[keyof EraseOwnAccountErrors];

export type EraseOwnAccountResponses = {
    204: void;
};

export type EraseOwnAccountResponse = EraseOwnAccountResponses[keyof EraseOwnAccountResponses];

export type ReadSettingsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/settings';
};

export type ReadSettingsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadSettingsError = ReadSettingsErrors[keyof ReadSettingsErrors];

export type ReadSettingsResponses = {
    200: SettingsReadDto;
};

export type ReadSettingsResponse = ReadSettingsResponses[keyof ReadSettingsResponses];

export type ChangeSettingsData = {
    body: SettingsDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/settings';
};

export type ChangeSettingsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ChangeSettingsError = ChangeSettingsErrors[keyof ChangeSettingsErrors];

export type ChangeSettingsResponses = {
    204: void;
};

export type ChangeSettingsResponse = ChangeSettingsResponses[keyof ChangeSettingsResponses];

export type BeginResetData = {
    body: LostPasswordDto;
    path?: never;
    query?: never;
    url: '/api/password-resets';
};

export type BeginResetErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type BeginResetError = BeginResetErrors[keyof BeginResetErrors];

export type BeginResetResponses = {
    202: unknown;
};

export type FinishResetData = {
    body: NewPasswordDto;
    path?: never;
    query?: never;
    url: '/api/password-resets/completion';
};

export type FinishResetErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type FinishResetError = FinishResetErrors[keyof FinishResetErrors];

export type FinishResetResponses = {
    204: void;
};

export type FinishResetResponse = FinishResetResponses[keyof FinishResetResponses];

export type ListTokensData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/tokens';
};

export type ListTokensErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListTokensError = ListTokensErrors[keyof ListTokensErrors];

export type ListTokensResponses = {
    200: Array<TokenDto>;
};

export type ListTokensResponse = ListTokensResponses[keyof ListTokensResponses];

export type CreateTokenData = {
    body: CreateTokenDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/tokens';
};

export type CreateTokenErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type CreateTokenError = CreateTokenErrors[keyof CreateTokenErrors];

export type CreateTokenResponses = {
    201: CreatedTokenDto;
};

export type CreateTokenResponse = CreateTokenResponses[keyof CreateTokenResponses];

export type RevokeTokenData = {
    body?: never;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/tokens/{id}';
};

export type RevokeTokenErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RevokeTokenError = RevokeTokenErrors[keyof RevokeTokenErrors];

export type RevokeTokenResponses = {
    204: void;
};

export type RevokeTokenResponse = RevokeTokenResponses[keyof RevokeTokenResponses];

export type BeginRegistrationData = {
    body: RegisterDto;
    path?: never;
    query?: never;
    url: '/api/registrations';
};

export type BeginRegistrationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type BeginRegistrationError = BeginRegistrationErrors[keyof BeginRegistrationErrors];

export type BeginRegistrationResponses = {
    202: unknown;
};

export type ReadRegistrationData = {
    body: LinkTokenDto;
    path?: never;
    query?: never;
    url: '/api/registrations/reading';
};

export type ReadRegistrationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ReadRegistrationError = ReadRegistrationErrors[keyof ReadRegistrationErrors];

export type ReadRegistrationResponses = {
    200: ReceivedRegistrationDto;
};

export type ReadRegistrationResponse = ReadRegistrationResponses[keyof ReadRegistrationResponses];

export type ConfirmRegistrationData = {
    body: ConfirmRegistrationDto;
    path?: never;
    query?: never;
    url: '/api/registrations/confirmation';
};

export type ConfirmRegistrationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ConfirmRegistrationError = ConfirmRegistrationErrors[keyof ConfirmRegistrationErrors];

export type ConfirmRegistrationResponses = {
    200: RegistrationOutcomeDto;
};

export type ConfirmRegistrationResponse = ConfirmRegistrationResponses[keyof ConfirmRegistrationResponses];

export type ReadInvitationData = {
    body: LinkTokenDto;
    path?: never;
    query?: never;
    url: '/api/received-invitation';
};

export type ReadInvitationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ReadInvitationError = ReadInvitationErrors[keyof ReadInvitationErrors];

export type ReadInvitationResponses = {
    200: ReceivedInvitationDto;
};

export type ReadInvitationResponse = ReadInvitationResponses[keyof ReadInvitationResponses];

export type AcceptInvitationData = {
    body: AcceptInvitationDto;
    path?: never;
    query?: never;
    url: '/api/received-invitation/acceptance';
};

export type AcceptInvitationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type AcceptInvitationError = AcceptInvitationErrors[keyof AcceptInvitationErrors];

export type AcceptInvitationResponses = {
    200: AcceptedDto;
};

export type AcceptInvitationResponse = AcceptInvitationResponses[keyof AcceptInvitationResponses];

export type RefuseInvitationData = {
    body: LinkTokenDto;
    path?: never;
    query?: never;
    url: '/api/received-invitation/refusal';
};

export type RefuseInvitationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RefuseInvitationError = RefuseInvitationErrors[keyof RefuseInvitationErrors];

export type RefuseInvitationResponses = {
    204: void;
};

export type RefuseInvitationResponse = RefuseInvitationResponses[keyof RefuseInvitationResponses];

export type ListInvitationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/invitations';
};

export type ListInvitationsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListInvitationsError = ListInvitationsErrors[keyof ListInvitationsErrors];

export type ListInvitationsResponses = {
    200: Array<InvitationDto>;
};

export type ListInvitationsResponse = ListInvitationsResponses[keyof ListInvitationsResponses];

export type InviteMemberData = {
    body: InviteDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/invitations';
};

export type InviteMemberErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type InviteMemberError = InviteMemberErrors[keyof InviteMemberErrors];

export type InviteMemberResponses = {
    201: CreatedDto;
};

export type InviteMemberResponse = InviteMemberResponses[keyof InviteMemberResponses];

export type RevokeInvitationData = {
    body: RevokeInvitationDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/invitations/{id}/revocation';
};

export type RevokeInvitationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RevokeInvitationError = RevokeInvitationErrors[keyof RevokeInvitationErrors];

export type RevokeInvitationResponses = {
    204: void;
};

export type RevokeInvitationResponse = RevokeInvitationResponses[keyof RevokeInvitationResponses];

export type ListMembersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/members';
};

export type ListMembersErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListMembersError = ListMembersErrors[keyof ListMembersErrors];

export type ListMembersResponses = {
    200: Array<MemberDto>;
};

export type ListMembersResponse = ListMembersResponses[keyof ListMembersResponses];

export type ChangeRoleData = {
    body: ChangeRoleDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/members/{id}/role';
};

export type ChangeRoleErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ChangeRoleError = ChangeRoleErrors[keyof ChangeRoleErrors];

export type ChangeRoleResponses = {
    204: void;
};

export type ChangeRoleResponse = ChangeRoleResponses[keyof ChangeRoleResponses];

export type RemoveSecondFactorOfMemberData = {
    body: RemoveFactorDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/members/{id}/second-factor/removal';
};

export type RemoveSecondFactorOfMemberErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RemoveSecondFactorOfMemberError = RemoveSecondFactorOfMemberErrors[keyof RemoveSecondFactorOfMemberErrors];

export type RemoveSecondFactorOfMemberResponses = {
    204: void;
};

export type RemoveSecondFactorOfMemberResponse = RemoveSecondFactorOfMemberResponses[keyof RemoveSecondFactorOfMemberResponses];

export type RemoveMemberData = {
    body: RemoveMemberDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/members/{id}/removal';
};

export type RemoveMemberErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RemoveMemberError = RemoveMemberErrors[keyof RemoveMemberErrors];

export type RemoveMemberResponses = {
    204: void;
};

export type RemoveMemberResponse = RemoveMemberResponses[keyof RemoveMemberResponses];

export type ListClaimsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/claims';
};

export type ListClaimsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListClaimsError = ListClaimsErrors[keyof ListClaimsErrors];

export type ListClaimsResponses = {
    200: Array<ClaimDto>;
};

export type ListClaimsResponse = ListClaimsResponses[keyof ListClaimsResponses];

export type SettleClaimData = {
    body: SettleClaimDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/claims/{id}/settlement';
};

export type SettleClaimErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SettleClaimError = SettleClaimErrors[keyof SettleClaimErrors];

export type SettleClaimResponses = {
    204: void;
};

export type SettleClaimResponse = SettleClaimResponses[keyof SettleClaimResponses];

export type ReadRightsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/rights';
};

export type ReadRightsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadRightsError = ReadRightsErrors[keyof ReadRightsErrors];

export type ReadRightsResponses = {
    200: RightsDto;
};

export type ReadRightsResponse = ReadRightsResponses[keyof ReadRightsResponses];

export type ReadLivenessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health/live';
};

export type ReadLivenessErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadLivenessError = ReadLivenessErrors[keyof ReadLivenessErrors];

export type ReadLivenessResponses = {
    200: HealthDto;
};

export type ReadLivenessResponse = ReadLivenessResponses[keyof ReadLivenessResponses];

export type ReadReadinessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health/ready';
};

export type ReadReadinessErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ReadReadinessError = ReadReadinessErrors[keyof ReadReadinessErrors];

export type ReadReadinessResponses = {
    200: HealthDto;
};

export type ReadReadinessResponse = ReadReadinessResponses[keyof ReadReadinessResponses];

export type ReadCharterData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/charter';
};

export type ReadCharterErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadCharterError = ReadCharterErrors[keyof ReadCharterErrors];

export type ReadCharterResponses = {
    200: CharterDto;
};

export type ReadCharterResponse = ReadCharterResponses[keyof ReadCharterResponses];

export type SignCharterData = {
    body: SignCharterDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/charter/signature';
};

export type SignCharterErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type SignCharterError = SignCharterErrors[keyof SignCharterErrors];

export type SignCharterResponses = {
    204: void;
};

export type SignCharterResponse = SignCharterResponses[keyof SignCharterResponses];

export type ReadCompanyData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * What was recorded after this day is left out; today where it is left out
         */
        asKnownOn?: string;
    };
    url: '/api/company';
};

export type ReadCompanyErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadCompanyError = ReadCompanyErrors[keyof ReadCompanyErrors];

export type ReadCompanyResponses = {
    200: CompanyDto;
};

export type ReadCompanyResponse = ReadCompanyResponses[keyof ReadCompanyResponses];

export type FindCommunesData = {
    body?: never;
    path?: never;
    query: {
        name: string;
    };
    url: '/api/communes';
};

export type FindCommunesErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type FindCommunesError = FindCommunesErrors[keyof FindCommunesErrors];

export type FindCommunesResponses = {
    200: Array<CommuneDto>;
};

export type FindCommunesResponse = FindCommunesResponses[keyof FindCommunesResponses];

export type DeclareEstablishmentData = {
    body: DeclareEstablishmentDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/company/establishments';
};

export type DeclareEstablishmentErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type DeclareEstablishmentError = DeclareEstablishmentErrors[keyof DeclareEstablishmentErrors];

export type DeclareEstablishmentResponses = {
    201: RecordedDto;
};

export type DeclareEstablishmentResponse = DeclareEstablishmentResponses[keyof DeclareEstablishmentResponses];

export type EraseEstablishmentNameData = {
    body: EraseEstablishmentNameDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/company/establishments/{id}/name-erasure';
};

export type EraseEstablishmentNameErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type EraseEstablishmentNameError = EraseEstablishmentNameErrors[keyof EraseEstablishmentNameErrors];

export type EraseEstablishmentNameResponses = {
    204: void;
};

export type EraseEstablishmentNameResponse = EraseEstablishmentNameResponses[keyof EraseEstablishmentNameResponses];

export type DeclareSizeProfileData = {
    body: DeclareSizeProfileDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/company/size-profiles';
};

export type DeclareSizeProfileErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type DeclareSizeProfileError = DeclareSizeProfileErrors[keyof DeclareSizeProfileErrors];

export type DeclareSizeProfileResponses = {
    201: RecordedDto;
};

export type DeclareSizeProfileResponse = DeclareSizeProfileResponses[keyof DeclareSizeProfileResponses];

export type ListCommitmentsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * What was recorded after this day is left out; today where it is left out
         */
        asKnownOn?: string;
        family?: Family;
        text?: string;
        grade?: EvidenceGrade;
    };
    url: '/api/commitments';
};

export type ListCommitmentsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListCommitmentsError = ListCommitmentsErrors[keyof ListCommitmentsErrors];

export type ListCommitmentsResponses = {
    200: CommitmentListDto;
};

export type ListCommitmentsResponse = ListCommitmentsResponses[keyof ListCommitmentsResponses];

export type DeclareCommitmentData = {
    body: DeclareCommitmentDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/commitments';
};

export type DeclareCommitmentErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type DeclareCommitmentError = DeclareCommitmentErrors[keyof DeclareCommitmentErrors];

export type DeclareCommitmentResponses = {
    201: DeclaredDto;
};

export type DeclareCommitmentResponse = DeclareCommitmentResponses[keyof DeclareCommitmentResponses];

export type DeclareRealisationData = {
    body: DeliveryDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/commitments/{id}/realisations';
};

export type DeclareRealisationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type DeclareRealisationError = DeclareRealisationErrors[keyof DeclareRealisationErrors];

export type DeclareRealisationResponses = {
    201: DeclaredDto;
};

export type DeclareRealisationResponse = DeclareRealisationResponses[keyof DeclareRealisationResponses];

export type CorrectCommitmentData = {
    body: CorrectCommitmentDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/commitments/{id}/corrections';
};

export type CorrectCommitmentErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type CorrectCommitmentError = CorrectCommitmentErrors[keyof CorrectCommitmentErrors];

export type CorrectCommitmentResponses = {
    201: DeclaredDto;
};

export type CorrectCommitmentResponse = CorrectCommitmentResponses[keyof CorrectCommitmentResponses];

export type WithdrawCommitmentData = {
    body: WithdrawDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/commitments/{id}/withdrawal';
};

export type WithdrawCommitmentErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type WithdrawCommitmentError = WithdrawCommitmentErrors[keyof WithdrawCommitmentErrors];

export type WithdrawCommitmentResponses = {
    201: DeclaredDto;
};

export type WithdrawCommitmentResponse = WithdrawCommitmentResponses[keyof WithdrawCommitmentResponses];

export type EraseTextData = {
    body: EraseTextDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/commitments/{id}/text-erasure';
};

export type EraseTextErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type EraseTextError = EraseTextErrors[keyof EraseTextErrors];

export type EraseTextResponses = {
    204: void;
};

export type EraseTextResponse = EraseTextResponses[keyof EraseTextResponses];

export type ValidateDeliveriesData = {
    body: ValidateDeliveriesDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/realisations/validations';
};

export type ValidateDeliveriesErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ValidateDeliveriesError = ValidateDeliveriesErrors[keyof ValidateDeliveriesErrors];

export type ValidateDeliveriesResponses = {
    204: void;
};

export type ValidateDeliveriesResponse = ValidateDeliveriesResponses[keyof ValidateDeliveriesResponses];

export type CorrectRealisationData = {
    body: CorrectRealisationDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/realisations/{id}/corrections';
};

export type CorrectRealisationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type CorrectRealisationError = CorrectRealisationErrors[keyof CorrectRealisationErrors];

export type CorrectRealisationResponses = {
    201: DeclaredDto;
};

export type CorrectRealisationResponse = CorrectRealisationResponses[keyof CorrectRealisationResponses];

export type WithdrawRealisationData = {
    body: WithdrawDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/realisations/{id}/withdrawal';
};

export type WithdrawRealisationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type WithdrawRealisationError = WithdrawRealisationErrors[keyof WithdrawRealisationErrors];

export type WithdrawRealisationResponses = {
    201: DeclaredDto;
};

export type WithdrawRealisationResponse = WithdrawRealisationResponses[keyof WithdrawRealisationResponses];

export type AttachLinkData = {
    body: AttachLinkDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/evidence/links';
};

export type AttachLinkErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type AttachLinkError = AttachLinkErrors[keyof AttachLinkErrors];

export type AttachLinkResponses = {
    201: AttachedDto;
};

export type AttachLinkResponse = AttachLinkResponses[keyof AttachLinkResponses];

export type AttachFileData = {
    body: {
        file: Blob | File;
        targetType: 'realisation' | 'commitment';
        targetId: string;
        dated: string;
        coversFrom: string;
        coversTo: string;
        quantity?: number;
    };
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/evidence/files';
};

export type AttachFileErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type AttachFileError = AttachFileErrors[keyof AttachFileErrors];

export type AttachFileResponses = {
    201: AttachedDto;
};

export type AttachFileResponse = AttachFileResponses[keyof AttachFileResponses];

export type ReadFileData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/evidence/{id}/file';
};

export type ReadFileErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    410: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadFileError = ReadFileErrors[keyof ReadFileErrors];

export type ReadFileResponses = {
    /**
     * The file
     */
    200: Blob | File;
};

export type ReadFileResponse = ReadFileResponses[keyof ReadFileResponses];

export type ListImportsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/imports';
};

export type ListImportsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListImportsError = ListImportsErrors[keyof ListImportsErrors];

export type ListImportsResponses = {
    200: Array<ImportDto>;
};

export type ListImportsResponse = ListImportsResponses[keyof ListImportsResponses];

export type ReceiveImportData = {
    body: {
        file: Blob | File;
    };
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/imports';
};

export type ReceiveImportErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ReceiveImportError = ReceiveImportErrors[keyof ReceiveImportErrors];

export type ReceiveImportResponses = {
    202: ImportReceivedDto;
};

export type ReceiveImportResponse = ReceiveImportResponses[keyof ReceiveImportResponses];

export type ReadTemplateData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/imports/template';
};

export type ReadTemplateErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadTemplateError = ReadTemplateErrors[keyof ReadTemplateErrors];

export type ReadTemplateResponses = {
    /**
     * An empty file
     */
    200: unknown;
};

export type ReadImportData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/imports/{id}';
};

export type ReadImportErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadImportError = ReadImportErrors[keyof ReadImportErrors];

export type ReadImportResponses = {
    200: ImportDto;
};

export type ReadImportResponse = ReadImportResponses[keyof ReadImportResponses];

export type ConfirmImportData = {
    body?: never;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/imports/{id}/confirmation';
};

export type ConfirmImportErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ConfirmImportError = ConfirmImportErrors[keyof ConfirmImportErrors];

export type ConfirmImportResponses = {
    204: void;
};

export type ConfirmImportResponse = ConfirmImportResponses[keyof ConfirmImportResponses];

export type ReadRejectsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/imports/{id}/rejects';
};

export type ReadRejectsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadRejectsError = ReadRejectsErrors[keyof ReadRejectsErrors];

export type ReadRejectsResponses = {
    /**
     * Rows to mend
     */
    200: unknown;
};

export type ReadAnswersData = {
    body?: never;
    path?: never;
    query: {
        /**
         * What was recorded after this day is left out; today where it is left out
         */
        asKnownOn?: string;
        quarter: string;
    };
    url: '/api/answers';
};

export type ReadAnswersErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadAnswersError = ReadAnswersErrors[keyof ReadAnswersErrors];

export type ReadAnswersResponses = {
    200: AnswersDto;
};

export type ReadAnswersResponse = ReadAnswersResponses[keyof ReadAnswersResponses];

export type GiveAnswerData = {
    body: GiveAnswerDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/answers';
};

export type GiveAnswerErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type GiveAnswerError = GiveAnswerErrors[keyof GiveAnswerErrors];

export type GiveAnswerResponses = {
    201: AnswerGivenDto;
};

export type GiveAnswerResponse = GiveAnswerResponses[keyof GiveAnswerResponses];

export type ReadDashboardData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * What was recorded after this day is left out; today where it is left out
         */
        asKnownOn?: string;
        /**
         * The current quarter where it is left out
         */
        quarter?: string;
        /**
         * Version of a published method; that in force in each quarter where it is left out
         */
        method?: string;
    };
    url: '/api/score/dashboard';
};

export type ReadDashboardErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadDashboardError = ReadDashboardErrors[keyof ReadDashboardErrors];

export type ReadDashboardResponses = {
    200: DashboardDto;
};

export type ReadDashboardResponse = ReadDashboardResponses[keyof ReadDashboardResponses];

export type ReadDossierData = {
    body?: never;
    path?: never;
    query: {
        /**
         * What was recorded after this day is left out; today where it is left out
         */
        asKnownOn?: string;
        quarter: string;
        series: Series;
    };
    url: '/api/score/dossier';
};

export type ReadDossierErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadDossierError = ReadDossierErrors[keyof ReadDossierErrors];

export type ReadDossierResponses = {
    200: DossierDto;
};

export type ReadDossierResponse = ReadDossierResponses[keyof ReadDossierResponses];

export type StreamScoresData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/score/stream';
};

export type StreamScoresErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type StreamScoresError = StreamScoresErrors[keyof StreamScoresErrors];

export type StreamScoresResponses = {
    /**
     * Server-sent events
     */
    200: unknown;
};

export type ReadLedgerData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/ledger';
};

export type ReadLedgerErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadLedgerError = ReadLedgerErrors[keyof ReadLedgerErrors];

export type ReadLedgerResponses = {
    200: LedgerDto;
};

export type ReadLedgerResponse = ReadLedgerResponses[keyof ReadLedgerResponses];

export type ListLateEntriesData = {
    body?: never;
    path?: never;
    query: {
        from: string;
        to: string;
    };
    url: '/api/ledger/late-entries';
};

export type ListLateEntriesErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListLateEntriesError = ListLateEntriesErrors[keyof ListLateEntriesErrors];

export type ListLateEntriesResponses = {
    200: LateEntriesDto;
};

export type ListLateEntriesResponse = ListLateEntriesResponses[keyof ListLateEntriesResponses];

export type ProveInclusionData = {
    body?: never;
    path?: never;
    query: {
        day: string;
    };
    url: '/api/ledger/proof';
};

export type ProveInclusionErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ProveInclusionError = ProveInclusionErrors[keyof ProveInclusionErrors];

export type ProveInclusionResponses = {
    200: InclusionProofDto;
};

export type ProveInclusionResponse = ProveInclusionResponses[keyof ProveInclusionResponses];

export type ReadMethodData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/method';
};

export type ReadMethodErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadMethodError = ReadMethodErrors[keyof ReadMethodErrors];

export type ReadMethodResponses = {
    200: MethodDto;
};

export type ReadMethodResponse = ReadMethodResponses[keyof ReadMethodResponses];

export type ReadTerritoryData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The latest published where it is left out
         */
        quarter?: string;
    };
    url: '/api/territory';
};

export type ReadTerritoryErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadTerritoryError = ReadTerritoryErrors[keyof ReadTerritoryErrors];

export type ReadTerritoryResponses = {
    200: TerritoryDto;
};

export type ReadTerritoryResponse = ReadTerritoryResponses[keyof ReadTerritoryResponses];

export type ReadStandingData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The latest that can be where it is left out
         */
        quarter?: string;
    };
    url: '/api/score/standing';
};

export type ReadStandingErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadStandingError = ReadStandingErrors[keyof ReadStandingErrors];

export type ReadStandingResponses = {
    200: StandingDto;
};

export type ReadStandingResponse = ReadStandingResponses[keyof ReadStandingResponses];

export type ReadTerritoryComparisonData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The latest that can be where it is left out
         */
        quarter?: string;
    };
    url: '/api/territory/comparison';
};

export type ReadTerritoryComparisonErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadTerritoryComparisonError = ReadTerritoryComparisonErrors[keyof ReadTerritoryComparisonErrors];

export type ReadTerritoryComparisonResponses = {
    200: TerritoryComparisonDto;
};

export type ReadTerritoryComparisonResponse = ReadTerritoryComparisonResponses[keyof ReadTerritoryComparisonResponses];

export type ReadNamingData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/company/naming';
};

export type ReadNamingErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadNamingError = ReadNamingErrors[keyof ReadNamingErrors];

export type ReadNamingResponses = {
    200: NamingDto;
};

export type ReadNamingResponse = ReadNamingResponses[keyof ReadNamingResponses];

export type DecideNamingData = {
    body: DecideNamingDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/company/naming';
};

export type DecideNamingErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type DecideNamingError = DecideNamingErrors[keyof DecideNamingErrors];

export type DecideNamingResponses = {
    204: void;
};

export type DecideNamingResponse = DecideNamingResponses[keyof DecideNamingResponses];

export type ListOrganisationsData = {
    body?: never;
    path?: never;
    query?: {
        type?: OrganisationType;
        /**
         * Part of a name, or the first digits
         */
        text?: string;
    };
    url: '/api/platform/organisations';
};

export type ListOrganisationsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListOrganisationsError = ListOrganisationsErrors[keyof ListOrganisationsErrors];

export type ListOrganisationsResponses = {
    200: OrganisationsDto;
};

export type ListOrganisationsResponse = ListOrganisationsResponses[keyof ListOrganisationsResponses];

export type FindAreasData = {
    body?: never;
    path?: never;
    query: {
        level: AreaLevel;
        name: string;
    };
    url: '/api/platform/areas';
};

export type FindAreasErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type FindAreasError = FindAreasErrors[keyof FindAreasErrors];

export type FindAreasResponses = {
    200: Array<AreaDto>;
};

export type FindAreasResponse = FindAreasResponses[keyof FindAreasResponses];

export type CreateTerritoryData = {
    body: CreateTerritoryDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/platform/territories';
};

export type CreateTerritoryErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type CreateTerritoryError = CreateTerritoryErrors[keyof CreateTerritoryErrors];

export type CreateTerritoryResponses = {
    201: OpenedDto;
};

export type CreateTerritoryResponse = CreateTerritoryResponses[keyof CreateTerritoryResponses];

export type RevokeTerritoryData = {
    body: RevokeTerritoryDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/platform/territories/{id}/revocation';
};

export type RevokeTerritoryErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RevokeTerritoryError = RevokeTerritoryErrors[keyof RevokeTerritoryErrors];

export type RevokeTerritoryResponses = {
    204: void;
};

export type RevokeTerritoryResponse = RevokeTerritoryResponses[keyof RevokeTerritoryResponses];

export type InviteFirstMemberData = {
    body: InviteFirstMemberDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/platform/organisations/{id}/invitations';
};

export type InviteFirstMemberErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type InviteFirstMemberError = InviteFirstMemberErrors[keyof InviteFirstMemberErrors];

export type InviteFirstMemberResponses = {
    201: OpenedDto;
};

export type InviteFirstMemberResponse = InviteFirstMemberResponses[keyof InviteFirstMemberResponses];

export type ListMailsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/platform/mails';
};

export type ListMailsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListMailsError = ListMailsErrors[keyof ListMailsErrors];

export type ListMailsResponses = {
    200: Array<MailDto>;
};

export type ListMailsResponse = ListMailsResponses[keyof ListMailsResponses];

export type FindPeopleData = {
    body?: never;
    path?: never;
    query: {
        /**
         * Part of an address or of a name
         */
        text: string;
    };
    url: '/api/platform/people';
};

export type FindPeopleErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type FindPeopleError = FindPeopleErrors[keyof FindPeopleErrors];

export type FindPeopleResponses = {
    200: Array<PersonDto>;
};

export type FindPeopleResponse = FindPeopleResponses[keyof FindPeopleResponses];

export type ErasePersonData = {
    body: ErasePersonDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/platform/people/{id}/erasure';
};

export type ErasePersonErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type ErasePersonError = ErasePersonErrors[keyof ErasePersonErrors];

export type ErasePersonResponses = {
    204: void;
};

export type ErasePersonResponse = ErasePersonResponses[keyof ErasePersonResponses];

export type ReadPipelineData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/platform/pipeline';
};

export type ReadPipelineErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ReadPipelineError = ReadPipelineErrors[keyof ReadPipelineErrors];

export type ReadPipelineResponses = {
    200: PipelineDto;
};

export type ReadPipelineResponse = ReadPipelineResponses[keyof ReadPipelineResponses];

export type RetryJobsData = {
    body: RetryJobsDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/platform/pipeline/retries';
};

export type RetryJobsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type RetryJobsError = RetryJobsErrors[keyof RetryJobsErrors];

export type RetryJobsResponses = {
    200: RetriedDto;
};

export type RetryJobsResponse = RetryJobsResponses[keyof RetryJobsResponses];

export type ListAssociationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/associations';
};

export type ListAssociationsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListAssociationsError = ListAssociationsErrors[keyof ListAssociationsErrors];

export type ListAssociationsResponses = {
    200: Array<AssociationDto>;
};

export type ListAssociationsResponse = ListAssociationsResponses[keyof ListAssociationsResponses];

export type OpenAssociationData = {
    body: OpenAssociationDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/associations';
};

export type OpenAssociationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type OpenAssociationError = OpenAssociationErrors[keyof OpenAssociationErrors];

export type OpenAssociationResponses = {
    201: OpenedAssociationDto;
};

export type OpenAssociationResponse = OpenAssociationResponses[keyof OpenAssociationResponses];

export type InviteAssociationData = {
    body: InviteAssociationDto;
    headers?: {
        /**
         * The write happens once under it; the same request is answered as the first time. A write that was refused took no key: it may be sent again under the same one.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/associations/{id}/invitations';
};

export type InviteAssociationErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    404: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    409: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    413: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    422: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    429: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    503: ProblemDetailsDto;
};

export type InviteAssociationError = InviteAssociationErrors[keyof InviteAssociationErrors];

export type InviteAssociationResponses = {
    204: void;
};

export type InviteAssociationResponse = InviteAssociationResponses[keyof InviteAssociationResponses];

export type ListEventsData = {
    body?: never;
    path?: never;
    query?: {
        topic?: AuditTopic;
        /**
         * The subject: a commitment, a member…
         */
        subjectId?: string;
        /**
         * Who did it
         */
        actor?: string;
        from?: string;
        /**
         * Last day, inclusive
         */
        to?: string;
        /**
         * The `next` of the page before
         */
        after?: string;
    };
    url: '/api/audit';
};

export type ListEventsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ListEventsError = ListEventsErrors[keyof ListEventsErrors];

export type ListEventsResponses = {
    200: AuditPageDto;
};

export type ListEventsResponse = ListEventsResponses[keyof ListEventsResponses];

export type ExportEventsData = {
    body?: never;
    path?: never;
    query?: {
        topic?: AuditTopic;
        /**
         * The subject: a commitment, a member…
         */
        subjectId?: string;
        /**
         * Who did it
         */
        actor?: string;
        from?: string;
        /**
         * Last day, inclusive
         */
        to?: string;
    };
    url: '/api/audit/export';
};

export type ExportEventsErrors = {
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    400: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    401: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    403: ProblemDetailsDto;
    /**
     * What is wrong and how to mend it (RFC 9457)
     */
    431: ProblemDetailsDto;
};

export type ExportEventsError = ExportEventsErrors[keyof ExportEventsErrors];

export type ExportEventsResponses = {
    /**
     * The log as CSV
     */
    200: unknown;
};
