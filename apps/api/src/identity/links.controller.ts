import { Controller, Req } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@article5/contracts/kernel';
import {
  acceptInvitation,
  completePasswordReset,
  readInvitation,
  requestPasswordReset,
} from '@article5/contracts/identity';
import { AcceptInvitation, CompletePasswordReset, RequestPasswordReset } from '@article5/use-cases/identity';
import { Handles, Input, type PortalRequest } from '../kernel/handles';

/** What a person does before having a session: by a link that came by mail. */
@Controller()
export class LinksController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly completeReset: CompletePasswordReset,
    private readonly invitation: AcceptInvitation,
  ) {}

  @Handles(requestPasswordReset)
  request(
    @Input() { body }: InputOf<typeof requestPasswordReset>,
    @Req() request: PortalRequest,
  ): Promise<void> {
    return this.requestReset.execute({ ...body, address: request.ip ?? '' });
  }

  @Handles(completePasswordReset)
  complete(
    @Input() { body }: InputOf<typeof completePasswordReset>,
    @Req() request: PortalRequest,
  ): Promise<void> {
    return this.completeReset.execute({ ...body, address: request.ip ?? '' });
  }

  @Handles(readInvitation)
  read(
    @Input() { body }: InputOf<typeof readInvitation>,
    @Req() request: PortalRequest,
  ): Promise<ResponseOf<typeof readInvitation>> {
    return this.invitation.read({ ...body, address: request.ip ?? '' });
  }

  @Handles(acceptInvitation)
  accept(
    @Input() { body }: InputOf<typeof acceptInvitation>,
    @Req() request: PortalRequest,
  ): Promise<ResponseOf<typeof acceptInvitation>> {
    return this.invitation.execute({ ...body, address: request.ip ?? '' });
  }
}
