import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { readRedirections, redirectCase, returnRedirected } from '@article5/contracts/redirection';
import { ReadRedirections, RedirectCase, ReturnRedirected } from '@article5/use-cases/redirection';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Cases that go to another authority, or come from one. */
@Controller()
export class RedirectionController {
  constructor(
    private readonly reading: ReadRedirections,
    private readonly redirecting: RedirectCase,
    private readonly returning: ReturnRedirected,
  ) {}

  @Handles(readRedirections)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readRedirections>) {
    return this.reading.execute(actor, params);
  }

  @Handles(redirectCase)
  redirect(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof redirectCase>) {
    return this.redirecting.execute(actor, { ...params, ...body });
  }

  @Handles(returnRedirected)
  giveBack(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof returnRedirected>) {
    return this.returning.execute(actor, { ...params, ...body });
  }
}
