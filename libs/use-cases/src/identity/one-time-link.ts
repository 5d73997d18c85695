import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { composeLinkMail, type LinkKind } from '@article5/domain/identity';
import type { Configuration } from '@article5/integrations/configuration';
import { Mailer } from '@article5/integrations/mail';
import { CONFIGURATION } from '../kernel';

/** A secret for one link: 32 random bytes as base64url, and the hash that is all we keep of it. */
export function newSecret(): { secret: string; sha256: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, sha256: hashOfSecret(secret) };
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const PAGE_OF_KIND = {
  invitation: 'invitation',
  'password-reset': 'new-password',
} as const satisfies Record<LinkKind, string>;

/** A link that works once, and the message that brings it. `linkId` is also the message's id. */
export interface OneTimeLink {
  readonly kind: LinkKind;
  readonly linkId: string;
  readonly secret: string;
  readonly email: string;
  readonly language?: string;
}

/** Brings one-time links to people. */
@Injectable()
export class LinkMailer {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The page that takes the secret. It stands in the fragment, which browsers send to no server and no log keeps. */
  addressOf({ kind, secret, language = 'en' }: OneTimeLink): string {
    return `${this.configuration.BASE_URL.replace(/\/$/, '')}/${language}/${PAGE_OF_KIND[kind]}#${secret}`;
  }

  async send(link: OneTimeLink): Promise<void> {
    const words = composeLinkMail(link.kind, this.addressOf(link), link.language ?? 'en');
    await this.mailer.send({ messageId: link.linkId, to: link.email, ...words });
  }
}
