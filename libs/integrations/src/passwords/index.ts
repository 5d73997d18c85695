export { hashPassword, isPassword } from './passwords';
