import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  addReviewingBody,
  changeReviewingBody,
  endReviewer,
  inviteReviewer,
  listReviewers,
  listReviewingBodies,
} from '@article5/contracts/consultation';
import type { InputOf } from '@article5/contracts/kernel';
import { ReviewingBodies } from '@article5/use-cases/consultation';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Bodies that are asked for opinions and their guests, for the authority's administrator. */
@Controller()
export class ReviewingBodiesController {
  constructor(private readonly bodies: ReviewingBodies) {}

  @Handles(listReviewingBodies)
  list(@CurrentActor() actor: Actor) {
    return this.bodies.list(actor);
  }

  @Handles(addReviewingBody)
  add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof addReviewingBody>) {
    return this.bodies.add(actor, body);
  }

  @Handles(changeReviewingBody)
  change(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof changeReviewingBody>) {
    return this.bodies.change(actor, { ...params, ...body });
  }

  @Handles(listReviewers)
  people(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listReviewers>) {
    return this.bodies.people(actor, params);
  }

  @Handles(inviteReviewer)
  invite(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof inviteReviewer>) {
    return this.bodies.invite(actor, { ...params, ...body });
  }

  @Handles(endReviewer)
  end(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof endReviewer>) {
    return this.bodies.end(actor, params);
  }
}
