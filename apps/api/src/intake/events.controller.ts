import { Controller, Res, type OnApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import { exporterEvents, officerEvents, type CaseEvent } from '@article5/contracts/intake';
import { CaseEvents } from '@article5/use-cases/intake';
import { CurrentActor, Handles } from '../kernel/handles';

const HEARTBEAT_MS = 20_000;
/** Then the browser connects again by itself, and its session and roles are looked at anew. */
const LONGEST_MS = 5 * 60_000;
const RECONNECT_AFTER_MS = 2_000;

/** Server-sent events. Nothing is replayed after a break: the reader fetches anew when it connects again. */
@Controller()
export class EventsController implements OnApplicationShutdown {
  private readonly open = new Set<Response>();

  constructor(private readonly events: CaseEvents) {}

  @Handles(officerEvents)
  officer(@CurrentActor() actor: Actor, @Res() response: Response): void {
    this.stream(actor, response);
  }

  @Handles(exporterEvents)
  exporter(@CurrentActor() actor: Actor, @Res() response: Response): void {
    this.stream(actor, response);
  }

  onApplicationShutdown(): void {
    for (const response of this.open) response.end();
  }

  private stream(actor: Actor, response: Response): void {
    const unsubscribe = this.events.subscribe(actor, (event: CaseEvent) =>
      response.write(`event: case-event\ndata: ${JSON.stringify(event)}\n\n`),
    );
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${RECONNECT_AFTER_MS}\n\n`);
    this.open.add(response);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => response.end(), LONGEST_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      unsubscribe();
      this.open.delete(response);
    });
  }
}
