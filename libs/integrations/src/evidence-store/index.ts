export { EvidenceStore, TooManyBytes, type ArrivedFile, type EvidencePlace } from './evidence-store';
export { isEncryptedPdf, mediaTypeOf } from './media-type';
