import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { WorkerLog } from './log';
import { OutboxQueue } from './outbox-queue';
import { RegularWork } from './regular-work';
import { Schedule } from './schedule';
import { Sweep } from './sweep';

const RELAY_EVERY_MS = 500;
const SWEEP_EVERY_MS = 5_000;
const TIDY_EVERY_MS = 3_600_000;
const REMIND_EVERY_MS = 900_000;
const DEEM_EVERY_MS = 60_000;
const REMATCH_EVERY_MS = 60_000;
const RESCREEN_EVERY_MS = 60_000;
const DIGEST_EVERY_MS = 60_000;

/** What the worker does by the clock: `relay-outbox`, `sweep`, `tidy`, `remind`, `deem`, `rematch`, `rescreen`, `digest`. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private schedules: readonly Schedule[] = [];

  constructor(
    private readonly log: WorkerLog,
    private readonly outboxQueue: OutboxQueue,
    private readonly sweep: Sweep,
    private readonly regular: RegularWork,
  ) {}

  onApplicationBootstrap(): void {
    this.schedules = [
      new Schedule(RELAY_EVERY_MS, () => this.outboxQueue.relay(), this.log.report('relay-outbox')),
      new Schedule(SWEEP_EVERY_MS, () => this.sweep.execute(), this.log.report('sweep')),
      new Schedule(TIDY_EVERY_MS, () => this.regular.tidy(), this.log.report('tidy')),
      new Schedule(REMIND_EVERY_MS, () => this.regular.remind(), this.log.report('remind')),
      new Schedule(DEEM_EVERY_MS, () => this.regular.deem(), this.log.report('deem')),
      new Schedule(REMATCH_EVERY_MS, () => this.regular.rematch(), this.log.report('rematch')),
      new Schedule(RESCREEN_EVERY_MS, () => this.regular.rescreen(), this.log.report('rescreen')),
      new Schedule(DIGEST_EVERY_MS, () => this.regular.sendDigests(), this.log.report('digest')),
    ];
    for (const schedule of this.schedules) schedule.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.schedules.map((schedule) => schedule.stop()));
  }
}
