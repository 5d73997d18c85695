import { Inject, Injectable } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { Refused } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { CONFIGURATION } from '@article5/use-cases/kernel';

const LONGEST = 300;

/** The worker's log: ids and reasons, never names or content. */
@Injectable()
export class WorkerLog {
  readonly logger: Logger;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.logger = pino({ level: configuration.LOG_LEVEL, base: { part: 'worker' } });
  }

  /** A listener for errors of a part; the same error again and again is said once in ten seconds. */
  report(part: string): (error: unknown) => void {
    let last = { text: '', at: 0 };
    return (error) => {
      const text = describe(error);
      const now = Date.now();
      if (text === last.text && now - last.at < 10_000) return;
      last = { text, at: now };
      this.logger.error({ part, error: text }, 'something failed');
    };
  }
}

/** An error in one line, for logs, alerts and steps. */
export function describe(error: unknown): string {
  if (error instanceof Refused) return error.refusals.map((refusal) => refusal.code).join(', ');
  if (!(error instanceof Error)) return String(error).slice(0, LONGEST);
  const code = (error as { code?: unknown }).code;
  const text = error.message || (typeof code === 'string' ? code : '');
  return `${error.name}: ${text.split('\n')[0] ?? ''}`.slice(0, LONGEST);
}
