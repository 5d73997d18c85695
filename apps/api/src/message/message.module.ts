import { Module } from '@nestjs/common';
import { MessagePreferences, OwnMessagePages } from '@article5/use-cases/message';
import { MessageController } from './message.controller';

@Module({ controllers: [MessageController], providers: [MessagePreferences, OwnMessagePages] })
export class MessageModule {}
