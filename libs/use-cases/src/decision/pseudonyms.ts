import { createHmac } from 'node:crypto';
import type { Configuration } from '@article5/integrations/configuration';
import { normaliseName } from '@article5/domain/matching';

/**
 * Names that stay the same for one exporter or end-user of this installation and tell nobody who it is:
 * HMAC-SHA256 under a secret of the installation. Source: design 4 (Union staff see a stable pseudonym), 4.8.
 */
export class Pseudonyms {
  constructor(private readonly secret: string) {}

  /** The installation's own: PSEUDONYM_SECRET, else derived from the session secret. */
  static of(configuration: Pick<Configuration, 'SESSION_SECRET' | 'PSEUDONYM_SECRET'>): Pseudonyms {
    const derived = () =>
      createHmac('sha256', configuration.SESSION_SECRET).update('article5 pseudonyms').digest('hex');
    return new Pseudonyms(configuration.PSEUDONYM_SECRET ?? derived());
  }

  ofExporter(organisationId: string): string {
    return `E-${this.seal('exporter', organisationId).slice(0, 12).toUpperCase()}`;
  }

  /** Equal for spellings that matching takes for the same name in one country. */
  ofEndUser(name: string, country: string): string {
    return this.seal('end-user', `${country} ${normaliseName(name).key}`).slice(0, 32);
  }

  private seal(kind: string, text: string): string {
    return createHmac('sha256', this.secret).update(`${kind}\n${text}`).digest('hex');
  }
}
