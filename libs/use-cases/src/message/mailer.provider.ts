import type { FactoryProvider } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { CapturingMailer, Mailer, SmtpMailer } from '@article5/integrations/mail';
import { captureMail } from '@article5/persistence/identity';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { CONFIGURATION } from '../kernel';

/** Sends by SMTP_URL; without it messages are kept for the development page. */
export const MAILER_PROVIDER: FactoryProvider<Mailer> = {
  provide: Mailer,
  inject: [CONFIGURATION, Transactions],
  useFactory: ({ SMTP_URL, MAIL_FROM }: Configuration, transactions: Transactions) =>
    SMTP_URL
      ? new SmtpMailer(SMTP_URL, MAIL_FROM)
      : new CapturingMailer((mail) => transactions.run(NOBODY, (tx) => captureMail(tx, mail))),
};
