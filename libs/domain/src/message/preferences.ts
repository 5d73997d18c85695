import { accepted, PERMISSIONS, refused, type Actor, type Outcome, type Refusal, type Role } from '../kernel';
import {
  kindOf,
  MESSAGE_KIND_NAMES,
  type MessageKind,
  type MessageLevel,
  type MessageReader,
  type MessageWay,
} from './kinds';

/** How a person wants to be told of one kind. */
export interface MessagePreference {
  readonly kind: MessageKind;
  readonly level: MessageLevel;
  readonly way: MessageWay;
}

/**
 * What is done with a message of the kind: the person's own choice, else what the kind starts with. What obliges
 * somebody is told at once, whatever was chosen.
 */
export function treatmentOf(
  kind: MessageKind,
  own: Pick<MessagePreference, 'level' | 'way'> | undefined,
): Pick<MessagePreference, 'level' | 'way'> {
  const { level, way, obliges } = kindOf(kind);
  return own === undefined || obliges ? { level, way } : own;
}

/** Whose messages an actor has; none for the platform and for the portal itself. */
export function readerOf(actor: Actor): MessageReader | undefined {
  return actor.kind === 'platform' || actor.kind === 'system' ? undefined : actor.kind;
}

/** The kinds that stand in the pages of a reader. */
export function kindsFor(reader: MessageReader): MessageKind[] {
  return MESSAGE_KIND_NAMES.filter((kind) => kindOf(kind).reader === reader);
}

/** The kinds that somebody with these roles can get. */
export function kindsOf(actor: Actor): MessageKind[] {
  const reader = readerOf(actor);
  if (reader === undefined || actor.kind === 'system') return [];
  return kindsFor(reader).filter((kind) => {
    const { permission } = kindOf(kind);
    const able: readonly Role[] = PERMISSIONS[permission ?? USUAL[reader]].roles;
    return able.some((role) => actor.roles.includes(role));
  });
}

/** What somebody needs to be told of anything there. */
const USUAL = {
  exporter: 'notification.follow',
  officer: 'case.read',
  reviewer: 'national-opinion.review',
  union: 'union.read',
} as const;

/**
 * Checks what a person chose. Refuses `message.kind-unknown` for a kind that this person never gets and
 * `message.cannot-be-switched-off` for a change of one that obliges; all of them at once.
 */
export function checkPreferences(
  actor: Actor,
  wanted: readonly MessagePreference[],
): Outcome<readonly MessagePreference[]> {
  const own = kindsOf(actor);
  const refusals: Refusal[] = [];
  wanted.forEach(({ kind, level, way }, index) => {
    const field = `/kinds/${index}`;
    const usual = kindOf(kind);
    if (!own.includes(kind)) refusals.push({ code: 'message.kind-unknown', field, parameters: { kind } });
    else if (usual.obliges && (level !== usual.level || way !== usual.way))
      refusals.push({ code: 'message.cannot-be-switched-off', field, parameters: { kind } });
  });
  if (refusals.length > 0) return refused(...refusals);
  return accepted(wanted.filter(({ kind }) => !kindOf(kind).obliges));
}
