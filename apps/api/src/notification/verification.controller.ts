import { Controller, Req } from '@nestjs/common';
import { verifyDocument } from '@article5/contracts/notification';
import type { InputOf } from '@article5/contracts/kernel';
import { VerifyDocument } from '@article5/use-cases/notification';
import { Handles, Input, type PortalRequest } from '../kernel/handles';

@Controller()
export class VerificationController {
  constructor(private readonly verify: VerifyDocument) {}

  @Handles(verifyDocument)
  verifyDocument(@Input() { body }: InputOf<typeof verifyDocument>, @Req() request: PortalRequest) {
    return this.verify.execute({ code: body.code, address: request.ip ?? '' });
  }
}
