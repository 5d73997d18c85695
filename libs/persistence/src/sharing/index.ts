export { keepCustomsInformation, keepSharing, readSharing, type SharingRead } from './sharing.repository';
