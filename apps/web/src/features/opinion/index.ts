export { Disagreement } from './disagreement';
export { OpinionForm } from './opinion-form';
export { Opinions } from './opinions';
export { SharedFile } from './shared-file';
