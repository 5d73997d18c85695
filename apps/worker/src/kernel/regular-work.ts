import { Injectable } from '@nestjs/common';
import { RemindOfDeadlines } from '@article5/use-cases/calendar';
import { RemindOfQuestions } from '@article5/use-cases/clarification';
import { DeemAnswers } from '@article5/use-cases/consultation';
import { RemindOfReviews } from '@article5/use-cases/denial';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';

/** What the calendar and the clock ask for, whoever acts or not: one line each, added by the room whose work it is. */
@Injectable()
export class RegularWork {
  constructor(
    private readonly uploads: RemoveForgottenUploads,
    private readonly deadlines: RemindOfDeadlines,
    private readonly reviews: RemindOfReviews,
    private readonly silence: DeemAnswers,
    private readonly questions: RemindOfQuestions,
  ) {}

  tidy(): Promise<unknown> {
    return this.uploads.execute();
  }

  deem(): Promise<unknown> {
    return this.silence.execute();
  }

  async remind(): Promise<void> {
    await this.deadlines.execute();
    await this.reviews.execute();
    await this.questions.execute();
  }
}
