import { Injectable } from '@nestjs/common';
import { RemindOfDeadlines } from '@article5/use-cases/calendar';
import { RemindOfQuestions } from '@article5/use-cases/clarification';
import { RemindOfReviews } from '@article5/use-cases/denial';

/** Everything that people are reminded of, one after the other. */
@Injectable()
export class Reminders {
  constructor(
    private readonly deadlines: RemindOfDeadlines,
    private readonly reviews: RemindOfReviews,
    private readonly questions: RemindOfQuestions,
  ) {}

  async execute(): Promise<void> {
    await this.deadlines.execute();
    await this.reviews.execute();
    await this.questions.execute();
  }
}
