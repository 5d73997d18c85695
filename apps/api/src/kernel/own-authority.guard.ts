import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { OwnAuthorities } from '@article5/use-cases/notification';
import type { PortalRequest } from './handles';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An exporter acts towards the authority that has the notification its request names: usually its own, another one
 * where the notification was redirected. Lets everybody through; what may be done there is asked in the use-case.
 */
@Injectable()
export class OwnAuthorityGuard implements CanActivate {
  constructor(private readonly authorities: OwnAuthorities) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const notificationId: unknown = request.params['notificationId'];
    if (request.actor?.kind !== 'exporter' || typeof notificationId !== 'string') return true;
    if (UUID.test(notificationId)) {
      request.actor = await this.authorities.towards(request.actor, notificationId);
    }
    return true;
  }
}
