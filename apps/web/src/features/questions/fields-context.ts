import type {
  Answers,
  AttachmentAnswer,
  Page,
  QuestionContext,
  Standpoint,
} from '@article5/contracts/questions';
import { standpoint } from '@article5/contracts/questions';
import { createContext, useContext, type ReactNode } from 'react';
import type { FieldError, UploadItem } from '../../ui';
import { answerFrom, type FormValue, type Typed } from './form-value';

/** Files as the page that holds the form brings them: uploads, what became of them, how to add and remove. */
export interface FileDesk {
  /** What the server knows of a file of this notification. */
  readonly find: (id: string) => UploadItem | undefined;
  /** On their way to this field, or failed. */
  readonly uploads: (fieldName: string) => readonly UploadItem[];
  readonly add: (fieldName: string, files: readonly File[]) => void;
  /** Stops an upload or takes a failed one off the list. */
  readonly dismiss: (key: string) => void;
  readonly remove: (fieldName: string, file: AttachmentAnswer) => void;
}

/** The items of the notification, for the page that asks for another. */
export interface ItemDesk {
  readonly nameOf: (item: number) => string;
  readonly changeLink: (item: number) => ReactNode;
  readonly remove: (item: number) => void;
}

/** A page that is being filled in, and everything its fields need. */
export interface FieldsDesk {
  readonly page: Page;
  readonly form: FormValue;
  readonly onChange: (fieldName: string, typed: Typed) => void;
  readonly errors: readonly FieldError[];
  /** The other pages' answers. */
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly files: FileDesk;
  readonly items: ItemDesk;
}

const DeskContext = createContext<FieldsDesk | undefined>(undefined);

export const FieldsProvider = DeskContext.Provider;

export function useFieldsDesk(): FieldsDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('Fields are shown inside a FieldsProvider only');
  return desk;
}

/** From where the conditions of the page are seen, with what is filled in now. */
export function viewpoint({ page, form, answers, context }: FieldsDesk): Standpoint {
  return {
    ...standpoint(answers, page.item),
    value: answerFrom(page.question, form, answers),
    profile: context.profile,
  };
}
