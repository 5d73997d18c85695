import { Logger } from '@nestjs/common';
import type { HealthFacts } from '@article5/domain/administration';
import type { EvidenceStore } from '@article5/integrations/evidence-store';
import { type Seal } from '@article5/integrations/seal';
import type { Configuration } from '@article5/integrations/configuration';

/** What an installation stands on beside its database: seal, files, scanner, mail. */
export class Installation {
  private readonly logger = new Logger('installation');

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

  /** Null when the certificate cannot be read: health says that it fails, the log why. */
  seal(): Promise<HealthFacts['seal']> {
    return this.parts.seal.certificate().catch((error: unknown) => {
      this.logger.error(
        'the certificate of the seal cannot be read',
        error instanceof Error ? error.stack : '',
      );
      return null;
    });
  }

  evidence(): Promise<NonNullable<HealthFacts['evidence']>> {
    return this.parts.evidence.probe();
  }
}
