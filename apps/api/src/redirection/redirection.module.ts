import { Module } from '@nestjs/common';
import { ReadRedirections, RedirectCase, ReturnRedirected } from '@article5/use-cases/redirection';
import { RedirectionController } from './redirection.controller';

@Module({
  controllers: [RedirectionController],
  providers: [ReadRedirections, RedirectCase, ReturnRedirected],
})
export class RedirectionModule {}
