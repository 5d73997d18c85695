import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import { downloadReviewFile, giveOpinion, listReviews, readReview } from '@article5/contracts/consultation';
import type { InputOf } from '@article5/contracts/kernel';
import { GiveOpinion, ReadRounds } from '@article5/use-cases/consultation';
import { sendFile } from '../evidence/send-file';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What guest reviewers do: read what their body was sent, and answer. */
@Controller()
export class ReviewController {
  constructor(
    private readonly reading: ReadRounds,
    private readonly giving: GiveOpinion,
  ) {}

  @Handles(listReviews)
  list(@CurrentActor() actor: Actor) {
    return this.reading.ofBody(actor);
  }

  @Handles(readReview)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readReview>) {
    return this.reading.forGuest(actor, params);
  }

  @Handles(giveOpinion)
  give(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof giveOpinion>) {
    return this.giving.asGuest(actor, { ...params, ...body });
  }

  @Handles(downloadReviewFile)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadReviewFile>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { attachment, bytes } = await this.reading.openFile(actor, params);
    return sendFile(response, { ...attachment, bytes });
  }
}
