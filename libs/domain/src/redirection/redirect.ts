import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { CaseBasis } from '../notification';

/**
 * Why another authority is competent: the exporter is resident or established there (Art 12(2), unconfirmed), or it is
 * established nowhere in the Union and the items are located there. Source: R-005.
 */
export const REDIRECTION_GROUNDS = ['ESTABLISHED_ELSEWHERE', 'ITEMS_LOCATED_ELSEWHERE'] as const;
export type RedirectionGround = (typeof REDIRECTION_GROUNDS)[number];

/** ON_ITS_WAY: the other authority does not have the file yet. RETURNED: it sent the case back, which goes on here. */
export const REDIRECTION_STATES = ['ON_ITS_WAY', 'ARRIVED', 'RETURNED'] as const;
export type RedirectionState = (typeof REDIRECTION_STATES)[number];

/** What an officer wants: where the case belongs and why. Exporter and other authority read the reason. */
export interface RedirectionAsked {
  readonly toAuthorityId: string;
  readonly ground: RedirectionGround;
  readonly reason: string;
}

/** An authority as far as a redirection must know it. */
export interface OtherAuthority {
  readonly authorityId: string;
  readonly memberState: string;
  /** National law under Art 5(3) in force there today. */
  readonly takesSuspicions: boolean;
}

/** What is known when a redirection is asked for. */
export interface RedirectionNow {
  readonly authorityId: string;
  readonly authorities: readonly OtherAuthority[];
  /** SUSPECTING: notified under national law by Art 5(3). INFORMED: nobody notified, so there is no file to send. */
  readonly basis: CaseBasis;
  /** Country in which the exporter is registered, ISO 3166-1 alpha-2. */
  readonly exporterCountry: string;
  /** The redirection that this case came by, if any. */
  readonly cameFrom: Arrival | undefined;
}

/** A case that came from another authority. */
export interface Arrival {
  readonly fromAuthorityId: string;
  /** Newest version here; the first is what arrived. */
  readonly version: number;
}

/**
 * May the case be sent to that authority? Everything wrong at once: `redirection.nothing-notified`,
 * `redirection.authority-unknown`,
 * `redirection.own-authority`, `redirection.return-instead` (it came from there and can simply go back),
 * `redirection.suspicion-not-notifiable`, `redirection.exporter-in-union` (the place of the items counts only
 * for exporters from outside), `redirection.reason-missing`. Source: R-005.
 */
export function redirect(asked: RedirectionAsked, now: RedirectionNow): Outcome<RedirectionAsked> {
  const reason = asked.reason.trim();
  const refusals = [
    ...(now.basis === 'INFORMED' ? [{ code: 'redirection.nothing-notified' }] : []),
    ...targetRefusals(asked.toAuthorityId, now),
    ...groundRefusals(asked.ground, now),
    ...(reason === '' ? [reasonMissing] : []),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted({ ...asked, reason });
}

const reasonMissing: Refusal = { code: 'redirection.reason-missing', field: '/reason' };

function targetRefusals(toAuthorityId: string, now: RedirectionNow): readonly Refusal[] {
  const field = '/toAuthorityId';
  const target = now.authorities.find(({ authorityId }) => authorityId === toAuthorityId);
  if (!target) return [{ code: 'redirection.authority-unknown', field }];
  if (toAuthorityId === now.authorityId) return [{ code: 'redirection.own-authority', field }];
  const { cameFrom } = now;
  if (cameFrom?.fromAuthorityId === toAuthorityId && giveBack('-', cameFrom).ok) {
    return [{ code: 'redirection.return-instead', field }];
  }
  return now.basis === 'SUSPECTING' && !target.takesSuspicions
    ? [{ code: 'redirection.suspicion-not-notifiable', field, article: 'Art 5(3)' }]
    : [];
}

function groundRefusals(
  ground: RedirectionGround,
  { authorities, exporterCountry }: RedirectionNow,
): readonly Refusal[] {
  const inUnion = authorities.some(({ memberState }) => memberState === exporterCountry);
  return ground === 'ITEMS_LOCATED_ELSEWHERE' && inUnion
    ? [{ code: 'redirection.exporter-in-union', field: '/ground', article: 'Art 12(2)' }]
    : [];
}

/**
 * May a case that came by redirection be sent back? `redirection.not-received-so` where it did not come so;
 * `redirection.exporter-has-answered` once the exporter sent more here (the file that would go back is not the one that
 * came: it is redirected like any other); `redirection.reason-missing`. Answers the reason.
 */
export function giveBack(reason: string, arrival: Arrival | undefined): Outcome<string> {
  if (!arrival) return refused({ code: 'redirection.not-received-so' });
  if (arrival.version > 1) return refused({ code: 'redirection.exporter-has-answered' });
  const said = reason.trim();
  return said === '' ? refused(reasonMissing) : accepted(said);
}
