import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Route } from '@article5/contracts/kernel';
import { ROUTE } from './handles';

/** Sends only what the contract names: an answer is parsed by its response schema, unknown fields fall away. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    const schema = route?.response;
    return schema ? next.handle().pipe(map((answer) => schema.parse(answer))) : next.handle();
  }
}
