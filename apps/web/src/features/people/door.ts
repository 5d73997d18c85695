import type { QueryKey } from '@tanstack/react-query';

/** A person of a body, as the administrator of any kind of body sees it. */
export interface PersonRow<R extends string> {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly isYou: boolean;
  /** Known only where it can be reset here. */
  readonly hasSecondFactor?: boolean | undefined;
  readonly roles: readonly {
    readonly roleAssignmentId: string;
    readonly role: R;
    readonly validFrom: string;
  }[];
}

export interface InvitationRow<R extends string> {
  readonly invitationId: string;
  readonly displayName: string;
  readonly email: string;
  readonly roles: readonly R[];
  readonly expiresAt: string;
  readonly hasExpired: boolean;
}

export interface NewInvitation<R extends string> {
  readonly email: string;
  readonly displayName: string;
  readonly roles: R[];
}

/** The requests that look after the people of one kind of body; each audience has its own contracts. */
export interface PeopleDoor<R extends string> {
  readonly queryKey: QueryKey;
  readonly roles: readonly R[];
  /** One role an invitation, where the roles belong to different bodies. */
  readonly oneRole?: boolean;
  readonly list: (signal: AbortSignal) => Promise<{
    readonly people: readonly PersonRow<R>[];
    readonly invitations: readonly InvitationRow<R>[];
  }>;
  readonly invite: (invitation: NewInvitation<R>) => Promise<{ readonly sent: boolean }>;
  readonly withdraw: (invitationId: string) => Promise<void>;
  /** Left out where people get further roles by invitation only. */
  readonly giveRole?: (personId: string, role: R) => Promise<void>;
  readonly endRole: (roleAssignmentId: string) => Promise<void>;
  /** Left out where second factors are not looked after by this body's administrators. */
  readonly resetSecondFactor?: (personId: string) => Promise<void>;
}
