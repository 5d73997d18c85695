import type { FactoryProvider } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { CapturingMailer, Mailer, SmtpMailer } from '@article5/integrations/mail';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { captureMail } from '@article5/persistence/identity';
import { CONFIGURATION } from '../kernel';

/** The mail server of SMTP_URL, or else table `captured_mail`. Inject `Mailer`. */
export const mailerProvider: FactoryProvider<Mailer> = {
  provide: Mailer,
  inject: [CONFIGURATION, Transactions],
  useFactory: ({ SMTP_URL, MAIL_FROM }: Configuration, transactions: Transactions) =>
    SMTP_URL === undefined ? capturingMailer(transactions) : new SmtpMailer(SMTP_URL, MAIL_FROM),
};

/** Keeps messages in `captured_mail`; tests and commands use it directly. */
export function capturingMailer(transactions: Transactions): Mailer {
  return new CapturingMailer((mail) => transactions.run(NOBODY, (tx) => captureMail(tx, mail)));
}
