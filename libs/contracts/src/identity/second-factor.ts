import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';
import { password } from './words';

/** Six digits of the authenticator, or a recovery code; the domain says what is wrong with it. */
export const secondFactorCode = z.string().max(60);

/** What the reader knows of the own second factor. */
export const secondFactorView = z.object({
  isSetUp: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  /** The profile of the reader's authority asks every approver for one. */
  requiredForApproval: z.boolean(),
});

/** The secret while it is being set up: shown once. */
export const secondFactorSetUp = z.object({
  /** Base32, to be typed where the picture cannot be read. */
  secret: z.string(),
  /** `otpauth://totp/…`. */
  address: z.string(),
  /** The address as QR code: a grid of `size` modules, the dark ones as one SVG path. */
  picture: z.object({ size: z.number().int(), path: z.string() }),
});

export type SecondFactorView = z.infer<typeof secondFactorView>;
export type SecondFactorSetUp = z.infer<typeof secondFactorSetUp>;

export const readSecondFactor = defineRoute({
  id: 'identity.read-second-factor',
  method: 'GET',
  path: '/api/account/second-factor',
  audience: 'account',
  summary: 'Your second factor: set up or not, recovery codes left',
  response: secondFactorView,
});

export const beginSecondFactor = defineRoute({
  id: 'identity.begin-second-factor',
  method: 'POST',
  path: '/api/account/second-factor',
  audience: 'account',
  summary: 'Begin to set up an authenticator; nothing is in force before a code of it is confirmed',
  response: secondFactorSetUp,
  status: 201,
});

export const confirmSecondFactor = defineRoute({
  id: 'identity.confirm-second-factor',
  method: 'POST',
  path: '/api/account/second-factor/confirmation',
  audience: 'account',
  summary: 'Put the authenticator in force by a code of it; answers the recovery codes, once',
  body: z.object({ code: secondFactorCode }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const removeSecondFactor = defineRoute({
  id: 'identity.remove-second-factor',
  method: 'POST',
  path: '/api/account/second-factor/removal',
  audience: 'account',
  summary: 'Take your second factor away, by password and a code',
  body: z.object({ password, code: secondFactorCode }),
});

export const resetSecondFactor = defineRoute({
  id: 'identity.reset-second-factor',
  method: 'POST',
  path: '/api/authority/people/:personId/second-factor/reset',
  audience: 'officer',
  summary: 'Take away the second factor of somebody of your authority who has lost it',
  params: z.object({ personId: uuid }),
});
