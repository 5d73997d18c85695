import { Injectable } from '@nestjs/common';
import { RefreshClocks } from '@article5/use-cases/calendar';
import { DeemAnswers } from '@article5/use-cases/consultation';
import { RecomputeMatches } from '@article5/use-cases/matching';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';
import { Reminders } from './reminders';

/** What the calendar and the clock ask for, whoever acts or not: one line each, added by the room whose work it is. */
@Injectable()
export class RegularWork {
  constructor(
    private readonly uploads: RemoveForgottenUploads,
    private readonly reminders: Reminders,
    private readonly silence: DeemAnswers,
    private readonly clocks: RefreshClocks,
    private readonly matches: RecomputeMatches,
  ) {}

  tidy(): Promise<unknown> {
    return this.uploads.execute();
  }

  deem(): Promise<unknown> {
    return this.silence.execute();
  }

  rematch(): Promise<unknown> {
    return this.matches.tick();
  }

  async remind(): Promise<void> {
    await this.clocks.ofChangedCalendars();
    await this.reminders.execute();
  }
}
