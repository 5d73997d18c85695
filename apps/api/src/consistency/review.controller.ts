import { Controller, StreamableFile } from '@nestjs/common';
import {
  answerClusterReview,
  askForClusterReview,
  closeClusterReview,
  listClusterReviews,
  listOwnReviews,
  listUnionConsultations,
  printClusterDossier,
  remindConsulted,
} from '@article5/contracts/consistency';
import type { InputOf } from '@article5/contracts/kernel';
import type { Actor } from '@article5/domain/kernel';
import {
  ClusterReviews,
  OwnReviews,
  PrintDossier,
  UnionConsultations,
} from '@article5/use-cases/consistency';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Reviews of divergent clusters, from both sides, and the Union's view of consultations under Art 16(5). */
@Controller()
export class ReviewController {
  constructor(
    private readonly reviews: ClusterReviews,
    private readonly own: OwnReviews,
    private readonly dossier: PrintDossier,
    private readonly consultations: UnionConsultations,
  ) {}

  @Handles(listClusterReviews)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listClusterReviews>) {
    return this.reviews.list(actor, query);
  }

  @Handles(askForClusterReview)
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof askForClusterReview>) {
    return this.reviews.ask(actor, { ...params, ...body });
  }

  @Handles(closeClusterReview)
  close(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof closeClusterReview>) {
    return this.reviews.close(actor, { ...params, ...body });
  }

  @Handles(printClusterDossier)
  async print(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof printClusterDossier>) {
    const { name, bytes } = await this.dossier.execute(actor, params);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Handles(listUnionConsultations)
  listConsultations(@CurrentActor() actor: Actor) {
    return this.consultations.list(actor);
  }

  @Handles(remindConsulted)
  remind(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof remindConsulted>) {
    return this.consultations.remind(actor, params);
  }

  @Handles(listOwnReviews)
  listOwn(@CurrentActor() actor: Actor) {
    return this.own.list(actor);
  }

  @Handles(answerClusterReview)
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof answerClusterReview>) {
    return this.own.answer(actor, { ...params, ...body });
  }
}
