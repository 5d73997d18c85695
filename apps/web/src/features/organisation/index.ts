export { DetailsFields, NO_DETAILS, toDetails, useMissingDetails, type TypedDetails } from './details-fields';
