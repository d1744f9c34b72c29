import { createContext, useContext } from 'react';
import type { SessionDto } from '../../contract/generated/types.gen';

/** The member that is signed in; set around every page behind the sign-in. */
export const MemberContext = createContext<SessionDto | null>(null);

/** Who is signed in, on a page that only members see. */
export function useMember(): SessionDto {
  const member = useContext(MemberContext);
  if (!member) throw new Error('This page stands outside the pages of members');
  return member;
}

/** Says whether the member holds a permission; the API decides again on each call. */
export function useMay(permission: string): boolean {
  return useMember().permissions.includes(permission);
}
