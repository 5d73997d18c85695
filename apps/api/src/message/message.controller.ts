import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  countUnreadMessages,
  keepMessagePreferences,
  listMessages,
  markAllMessages,
  markMessage,
  readMessagePreferences,
} from '@article5/contracts/message';
import { MessagePreferences, OwnMessagePages } from '@article5/use-cases/message';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Whoever has a session; an actor of the portal itself never comes over HTTP. */
type Person = Exclude<Actor, { kind: 'system' }>;

@Controller()
export class MessageController {
  constructor(
    private readonly messages: OwnMessagePages,
    private readonly preferences: MessagePreferences,
  ) {}

  @Handles(listMessages)
  list(@CurrentActor() actor: Person, @Input() { query }: InputOf<typeof listMessages>) {
    return this.messages.list(actor, query);
  }

  @Handles(countUnreadMessages)
  unread(@CurrentActor() actor: Person) {
    return this.messages.unread(actor);
  }

  @Handles(markAllMessages)
  markAll(@CurrentActor() actor: Person, @Input() { body }: InputOf<typeof markAllMessages>) {
    return this.messages.markAll(actor, body);
  }

  @Handles(markMessage)
  mark(@CurrentActor() actor: Person, @Input() { params, body }: InputOf<typeof markMessage>) {
    return this.messages.mark(actor, { ...params, ...body });
  }

  @Handles(readMessagePreferences)
  readPreferences(@CurrentActor() actor: Person) {
    return this.preferences.read(actor);
  }

  @Handles(keepMessagePreferences)
  keepPreferences(@CurrentActor() actor: Person, @Input() { body }: InputOf<typeof keepMessagePreferences>) {
    return this.preferences.keep(actor, body);
  }
}
