export { CapturingMailer, Mailer, SmtpMailer, type Mail } from './mailer';
