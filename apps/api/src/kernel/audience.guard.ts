import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Refused } from '@article5/domain/kernel';
import type { Actor } from '@article5/domain/kernel';
import type { Audience, Route } from '@article5/contracts/kernel';
import { ROUTE, type PortalRequest } from './handles';

/**
 * Lets an actor through only to the contracts of its audience. What it may do there is `may`'s question, asked in
 * the use-case.
 */
@Injectable()
export class AudienceGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route) throw new Error(`${context.getHandler().name} serves no contract`);
    if (route.audience === 'public') return true;
    const { actor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor) throw new Refused([{ code: 'access.not-signed-in' }], 'UNAUTHENTICATED');
    if (isFor(route.audience, actor)) return true;
    throw new Refused([{ code: 'access.other-audience' }], 'NOT_PERMITTED');
  }
}

function isFor(audience: Audience, actor: Actor): boolean {
  const machine = actor.kind === 'exporter' && actor.apiTokenId !== undefined;
  switch (audience) {
    case 'public':
      return true;
    case 'account':
      return !machine;
    case 'machine':
      return machine;
    case 'exporter':
    case 'officer':
    case 'reviewer':
    case 'union':
    case 'platform':
      return actor.kind === audience && !machine;
  }
}
