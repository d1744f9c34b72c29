import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountController } from './account/account.controller';
import { ChangePassword } from './account/change-password';
import { ConfirmOwnPassword } from './account/confirm-own-password';
import { ConfirmOwnPerson } from './account/confirm-own-person';
import { ApiTokenController } from './api-token/api-token.controller';
import { ManageTokens } from './api-token/manage-tokens';
import { ClaimController } from './claim/claim.controller';
import { SettleClaim } from './claim/settle-claim';
import { AnswerInvitation } from './invitation/answer-invitation';
import { InvitationController } from './invitation/invitation.controller';
import { InviteMember } from './invitation/invite-member';
import { ListInvitations } from './invitation/list-invitations.query';
import { ReceivedInvitationController } from './invitation/received-invitation.controller';
import { RevokeInvitation } from './invitation/revoke-invitation';
import { ChangeMember } from './member/change-member';
import { ListMembers } from './member/list-members.query';
import { MemberController } from './member/member.controller';
import { EraseOwnAccount } from './own-data/erase-own-account';
import { ExportOwnData } from './own-data/export-own-data.query';
import { OwnDataController } from './own-data/own-data.controller';
import { OwnSessions } from './own-sessions/own-sessions';
import { ReadSession } from './read-session/read-session';
import { BeginRegistration } from './registration/begin-registration';
import { ConfirmRegistration } from './registration/confirm-registration';
import { RegistrationController } from './registration/registration.controller';
import { ResetPasswordController } from './reset-password/reset-password.controller';
import { ResetPassword } from './reset-password/reset-password';
import { ManageSecondFactor } from './second-factor/manage-second-factor';
import { OwnSecondFactor } from './second-factor/own-second-factor';
import { PassSecondFactor } from './second-factor/pass-second-factor';
import { SealKeptSecrets } from './sealed-secret/seal-kept-secrets';
import { Vault } from './sealed-secret/vault';
import { SessionController } from './session.controller';
import { FindSessions } from './find-sessions';
import { SessionGuard } from './session.guard';
import { ManageSettings } from './setting/manage-settings';
import { SettingController } from './setting/setting.controller';
import { SignIn } from './sign-in/sign-in';
import { ManageProvider } from './single-sign-on/manage-provider';
import { Provider } from './single-sign-on/provider';
import { SignOnController } from './single-sign-on/sign-on.controller';
import { SignOn } from './single-sign-on/sign-on';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { SwitchOrganisation } from './switch-organisation/switch-organisation';

/** Accounts, sessions and members. */
@Module({
  controllers: [
    SessionController,
    SingleSignOnController,
    SignOnController,
    AccountController,
    OwnDataController,
    SettingController,
    ResetPasswordController,
    ApiTokenController,
    RegistrationController,
    ReceivedInvitationController,
    InvitationController,
    MemberController,
    ClaimController,
  ],
  providers: [
    FindSessions,
    SignIn,
    Provider,
    ManageProvider,
    SignOn,
    PassSecondFactor,
    ConfirmOwnPassword,
    ConfirmOwnPerson,
    OwnSecondFactor,
    Vault,
    SealKeptSecrets,
    ManageSettings,
    ExportOwnData,
    EraseOwnAccount,
    ChangePassword,
    ManageSecondFactor,
    OwnSessions,
    ResetPassword,
    ManageTokens,
    ReadSession,
    SwitchOrganisation,
    BeginRegistration,
    ConfirmRegistration,
    AnswerInvitation,
    InviteMember,
    ListInvitations,
    RevokeInvitation,
    ListMembers,
    ChangeMember,
    SettleClaim,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class IdentityModule {}
