import type { HealthFacts } from '@article5/domain/administration';
import type { EvidenceStore } from '@article5/integrations/evidence-store';
import { type Seal } from '@article5/integrations/seal';
import type { Configuration } from '@article5/integrations/configuration';

/** What an installation stands on beside its database: seal, files, scanner, mail. */
export class Installation {
  constructor(
    private readonly parts: {
      readonly seal: Seal;
      readonly evidence: EvidenceStore;
      readonly configuration: Pick<Configuration, 'SMTP_URL' | 'CLAMAV_HOST'>;
    },
  ) {}

  get hasMailServer(): boolean {
    return this.parts.configuration.SMTP_URL !== undefined;
  }

  get hasScanner(): boolean {
    return this.parts.configuration.CLAMAV_HOST !== undefined;
  }

  /** Null when the certificate cannot be read. */
  seal(): Promise<HealthFacts['seal']> {
    return this.parts.seal.certificate().catch(() => null);
  }

  evidence(): Promise<NonNullable<HealthFacts['evidence']>> {
    return this.parts.evidence.probe();
  }
}
