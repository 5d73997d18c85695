const MINUTE = 60_000;

/** Milliseconds without use after which a session ends. Source: reliability D6 (unconfirmed by an authority). */
export const SESSION_IDLE = 30 * MINUTE;

/** Milliseconds after sign-in at which a session ends however it is used. */
export const SESSION_ABSOLUTE = 12 * 60 * MINUTE;

/** Milliseconds that a link to a new password is good for. */
export const RESET_LIFETIME = 60 * MINUTE;

/** Milliseconds that an invitation is good for. */
export const INVITATION_LIFETIME = 7 * 24 * 60 * MINUTE;

/** Longest life of a token of the machine door, in days. */
export const API_TOKEN_DAYS = 365;

/** When a session ends unless it is used again: by idleness or by age, whichever comes first. */
export function sessionExpiry(startedAt: Date, seenAt: Date): Date {
  return new Date(Math.min(seenAt.getTime() + SESSION_IDLE, startedAt.getTime() + SESSION_ABSOLUTE));
}
