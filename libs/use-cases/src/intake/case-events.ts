import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { may, type Actor } from '@article5/domain/kernel';
import { caseEvent, type CaseEvent } from '@article5/contracts/intake';
import type { Configuration } from '@article5/integrations/configuration';
import { Listener } from '@article5/persistence/kernel';
import { assertMay, CONFIGURATION } from '../kernel';

/** An event as the database tells it; `organisationId` only where the exporter may know. */
const heardEvent = caseEvent.extend({ organisationId: z.string().nullish() });
type HeardEvent = z.infer<typeof heardEvent>;

/**
 * Live events for whoever may know of them: an officer those of its authority, an exporter those acts on its
 * organisation's notifications that it may see. Ids only; what is missed while disconnected is fetched again.
 */
@Injectable()
export class CaseEvents implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subscribers = new Map<(event: CaseEvent) => void, Actor>();
  private readonly listener: Listener;

  constructor(@Inject(CONFIGURATION) configuration: Pick<Configuration, 'DATABASE_APP_URL'>) {
    this.listener = new Listener(configuration.DATABASE_APP_URL, 'case_event', (payload) =>
      this.hear(payload),
    );
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.listener.close();
  }

  /** Tells `tell` of each event the actor may know; answers how to stop. Refuses who may know of none. */
  subscribe(actor: Actor, tell: (event: CaseEvent) => void): () => void {
    if (actor.kind === 'exporter') {
      assertMay(actor, 'notification.follow', { organisationId: actor.organisationId });
    } else {
      assertMay(actor, 'case.read', actor.kind === 'officer' ? { authorityId: actor.authorityId } : {});
    }
    this.subscribers.set(tell, actor);
    return () => void this.subscribers.delete(tell);
  }

  private hear(payload: string): void {
    const heard = heardEvent.parse(JSON.parse(payload));
    const { kind, authorityId, notificationId } = heard;
    for (const [tell, actor] of this.subscribers) {
      if (concerns(heard, actor)) tell({ kind, authorityId, notificationId });
    }
  }
}

function concerns({ authorityId, organisationId }: HeardEvent, actor: Actor): boolean {
  if (actor.kind === 'officer') return may(actor, 'case.read', { authorityId });
  // Also what another authority does with a notification that was redirected to it.
  if (actor.kind !== 'exporter' || !organisationId) return false;
  return may(actor, 'notification.follow', { organisationId });
}
