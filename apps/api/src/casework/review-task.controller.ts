import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { closeReviewTask, listReviewTasks } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { ReviewTasks } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Cases to look at again after re-screening. */
@Controller()
export class ReviewTaskController {
  constructor(private readonly tasks: ReviewTasks) {}

  @Handles(listReviewTasks)
  listReviewTasks(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listReviewTasks>) {
    return this.tasks.list(actor, query);
  }

  @Handles(closeReviewTask)
  closeReviewTask(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof closeReviewTask>) {
    return this.tasks.close(actor, { ...params, ...body });
  }
}
