export { Attempts } from './attempts';
export { createAccount, type Account } from './create-account';
export { KeepSession } from './keep-session';
export { ReadCapturedMail } from './read-captured-mail';
export { SignIn, type Credentials } from './sign-in';
export { WhoHoldsToken } from './who-holds-token';
export { WhoIs, type BodyHeld, type KnownPerson } from './who-is';
