import type { EntityManager } from 'typeorm';
import { Refused, type Actor, type ExporterActor, type Permission } from '@article5/domain/kernel';
import type { ExporterAction } from '@article5/contracts/notification';
import { actionsIn, type NotificationStatus } from '@article5/domain/notification';
import { findOwnNotification, isBeingHeard, type OwnNotification } from '@article5/persistence/notification';
import { assertMay, notFound } from '../kernel';

/** The actor as an exporter acting for its own organisation, if it may; refused otherwise. */
export function assertExporter(actor: Actor, permission: Permission): ExporterActor {
  const organisationId = actor.kind === 'exporter' ? actor.organisationId : undefined;
  assertMay(actor, permission, organisationId === undefined ? {} : { organisationId });
  if (actor.kind !== 'exporter') throw new Error(`${permission} is no permission of exporters`);
  return actor;
}

/**
 * The exporter's own notification, locked, once the exporter may act on it. What is absent and what is another's are
 * never told apart: `notification.not-found`.
 */
export async function openOwn(
  tx: EntityManager,
  actor: Actor,
  permission: Permission,
  notificationId: string,
): Promise<{ readonly exporter: ExporterActor; readonly own: OwnNotification }> {
  const exporter = assertExporter(actor, permission);
  const own = await findOwnNotification(tx, exporter, notificationId, { lock: true });
  if (!own) throw notFound('notification');
  return { exporter, own };
}

/** The same for reading: no lock. */
export async function readableOwn(
  tx: EntityManager,
  actor: Actor,
  permission: Permission,
  notificationId: string,
): Promise<OwnNotification> {
  const exporter = assertExporter(actor, permission);
  const own = await findOwnNotification(tx, exporter, notificationId);
  if (!own) throw notFound('notification');
  return own;
}

/** 409 unless the notification is in one of the statuses. */
export function assertStatus(own: OwnNotification, ...allowed: readonly NotificationStatus[]): void {
  if (allowed.includes(own.status)) return;
  throw new Refused(
    [{ code: 'notification.not-in-this-status', parameters: { status: own.status } }],
    'CONFLICT',
  );
}

/** 409 unless files can be added or removed: in a draft, while a question is open, and while the exporter is heard. */
export async function assertTakesFiles(tx: EntityManager, own: OwnNotification): Promise<void> {
  if (await isBeingHeard(tx, own)) return;
  assertStatus(own, 'DRAFT', 'AWAITING_EXPORTER');
}

/** What the exporter may do with it now; the lifecycle and nothing else says so. */
export function exporterActions({
  status,
  basis,
}: Pick<OwnNotification, 'status' | 'basis'>): ExporterAction[] {
  if (status === 'DRAFT') return ['edit', 'delete', 'submit'];
  const allowed = actionsIn(status);
  return [
    ...(allowed.includes('CLARIFICATION_ANSWERED') ? (['answer-clarification'] as const) : []),
    ...(allowed.includes('WITHDRAWN') && basis !== 'INFORMED' ? (['withdraw'] as const) : []),
  ];
}
