import { Injectable } from '@nestjs/common';
import { RemindOfDeadlines } from '@article5/use-cases/calendar';
import { RemindOfQuestions } from '@article5/use-cases/clarification';
import { RemindReviewers } from '@article5/use-cases/consultation';
import { RemindOfReviews } from '@article5/use-cases/denial';

/** Everything that people are reminded of, one after the other. */
@Injectable()
export class Reminders {
  constructor(
    private readonly deadlines: RemindOfDeadlines,
    private readonly reviews: RemindOfReviews,
    private readonly questions: RemindOfQuestions,
    private readonly opinions: RemindReviewers,
  ) {}

  async execute(): Promise<void> {
    await this.deadlines.execute();
    await this.reviews.execute();
    await this.questions.execute();
    await this.opinions.execute();
  }
}
