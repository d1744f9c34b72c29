import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import {
  changeRole,
  listClaims,
  listInvitations,
  listMembers,
  removeMember,
  removeSecondFactorOfMember,
  revokeInvitation,
  settleClaim,
} from '../contract/generated/sdk.gen';
import type {
  ClaimRefusalReason,
  CompanyRole,
  FactorRemovalReason,
  InvitationRevocationReason,
  RemovalReason,
  Role,
  RoleChangeReason,
} from '../contract/generated/types.gen';

/** Where members, invitations and claims stand among what was read. */
export const MEMBERS_KEY = ['members'] as const;

/** The members of one's organisation. */
export function useMembers() {
  return useQuery({ queryKey: [...MEMBERS_KEY, 'list'], queryFn: () => answerOf(listMembers()) });
}

/** The invitations of one's organisation; read by those who manage the members. */
export function useInvitations(enabled: boolean) {
  return useQuery({
    queryKey: [...MEMBERS_KEY, 'invitations'],
    queryFn: () => answerOf(listInvitations()),
    enabled,
  });
}

/** The claims that wait; read by those who settle them. */
export function useClaims(enabled: boolean) {
  return useQuery({
    queryKey: [...MEMBERS_KEY, 'claims'],
    queryFn: () => answerOf(listClaims()),
    enabled,
  });
}

/** A change among the members, as one of the things that can be done. */
export type MemberChange =
  | {
      readonly what: 'changed';
      readonly id: string;
      readonly role: Role;
      readonly reason: RoleChangeReason;
    }
  | { readonly what: 'removed'; readonly id: string; readonly reason: RemovalReason }
  | { readonly what: 'unlocked'; readonly id: string; readonly reason: FactorRemovalReason }
  | { readonly what: 'revoked'; readonly id: string; readonly reason: InvitationRevocationReason }
  | { readonly what: 'settled'; readonly id: string; readonly role: CompanyRole }
  | { readonly what: 'turnedAway'; readonly id: string; readonly reason: ClaimRefusalReason };

/** Does one change, then reads again what it touched. */
export function useMemberChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: MemberChange) => {
      const path = { id: change.id };
      switch (change.what) {
        case 'changed':
          return answerOf(changeRole({ path, body: { role: change.role, reason: change.reason } }));
        case 'removed':
          return answerOf(removeMember({ path, body: { reason: change.reason } }));
        case 'unlocked':
          return answerOf(removeSecondFactorOfMember({ path, body: { reason: change.reason } }));
        case 'revoked':
          return answerOf(revokeInvitation({ path, body: { reason: change.reason } }));
        case 'settled':
          return answerOf(settleClaim({ path, body: { role: change.role } }));
        case 'turnedAway':
          return answerOf(settleClaim({ path, body: { role: null, reason: change.reason } }));
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: MEMBERS_KEY }),
  });
}
