export {
  keepCustomsInformation,
  keepPosting,
  keepSharing,
  readSharing,
  type SharingRead,
} from './sharing.repository';
