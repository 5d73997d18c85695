export { qrPicture, type QrPicture } from './qr-picture';
export { SecretBox } from './secret-box';
export { newTotpSecret, timeStepOf, totpAddress } from './totp';
