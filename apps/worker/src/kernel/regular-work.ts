import { Injectable } from '@nestjs/common';
import { RemindOfDeadlines } from '@article5/use-cases/calendar';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';

/** What the calendar and the clock ask for, whoever acts or not: one line each, added by the room whose work it is. */
@Injectable()
export class RegularWork {
  constructor(
    private readonly uploads: RemoveForgottenUploads,
    private readonly deadlines: RemindOfDeadlines,
  ) {}

  tidy(): Promise<unknown> {
    return this.uploads.execute();
  }

  remind(): Promise<unknown> {
    return this.deadlines.execute();
  }
}
