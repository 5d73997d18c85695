import { Injectable } from '@nestjs/common';
import { Reminders } from './reminders';
import { Rescreening } from './rescreening';
import { Silence } from './silence';
import { Upkeep } from './upkeep';

/** What the calendar and the clock ask for, whoever acts or not: one line each, added by the room whose work it is. */
@Injectable()
export class RegularWork {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly reminders: Reminders,
    private readonly silence: Silence,
    private readonly screening: Rescreening,
  ) {}

  tidy(): Promise<unknown> {
    return this.upkeep.removeForgottenUploads();
  }

  deem(): Promise<unknown> {
    return this.silence.execute();
  }

  rematch(): Promise<unknown> {
    return this.upkeep.rematch();
  }

  sendDigests(): Promise<unknown> {
    return this.upkeep.sendDigests();
  }

  rescreen(): Promise<unknown> {
    return this.screening.execute();
  }

  async remind(): Promise<void> {
    await this.upkeep.refreshClocks();
    await this.reminders.execute();
  }
}
