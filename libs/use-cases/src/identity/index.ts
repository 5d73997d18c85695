export { createAccount, type Account } from './create-account';
