import { Controller } from '@nestjs/common';
import type { ExporterActor } from '@article5/domain/identity';
import type { InputOf, ResponseOf } from '@article5/contracts/kernel';
import { listApiTokens, makeApiToken, revokeApiToken } from '@article5/contracts/identity';
import { ListApiTokens, MakeApiToken, RevokeApiToken } from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class ApiTokensController {
  constructor(
    private readonly tokens: ListApiTokens,
    private readonly making: MakeApiToken,
    private readonly revoking: RevokeApiToken,
  ) {}

  @Handles(listApiTokens)
  list(@CurrentActor() actor: ExporterActor): Promise<ResponseOf<typeof listApiTokens>> {
    return this.tokens.execute(actor);
  }

  @Handles(makeApiToken)
  make(
    @CurrentActor() actor: ExporterActor,
    @Input() { body }: InputOf<typeof makeApiToken>,
  ): Promise<ResponseOf<typeof makeApiToken>> {
    return this.making.execute(actor, body);
  }

  @Handles(revokeApiToken)
  revoke(
    @CurrentActor() actor: ExporterActor,
    @Input() { params }: InputOf<typeof revokeApiToken>,
  ): Promise<void> {
    return this.revoking.execute(actor, params.apiTokenId);
  }
}
