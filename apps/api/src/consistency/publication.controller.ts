import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  draftPublication,
  listMatchingPublications,
  listPublications,
  recordPublicationInOj,
  reviewPublication,
} from '@article5/contracts/consistency';
import { Publications } from '@article5/use-cases/consistency';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class PublicationController {
  constructor(private readonly publications: Publications) {}

  @Handles(listPublications)
  listPublications(@CurrentActor() actor: Actor) {
    return this.publications.list(actor);
  }

  @Handles(draftPublication)
  draftPublication(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof draftPublication>) {
    return this.publications.draft(actor, body);
  }

  @Handles(recordPublicationInOj)
  recordPublicationInOj(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof recordPublicationInOj>,
  ) {
    return this.publications.publish(actor, params.entryId, body);
  }

  @Handles(reviewPublication)
  reviewPublication(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof reviewPublication>,
  ) {
    return this.publications.review(actor, params.entryId, body);
  }

  @Handles(listMatchingPublications)
  async listMatchingPublications(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listMatchingPublications>,
  ) {
    return { items: await this.publications.matching(actor, params.reference) };
  }
}
