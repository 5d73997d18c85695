import {
  pagesOf,
  signLabel,
  validateNotification,
  type Answers,
  type Page as FormPage,
  type QuestionContext,
} from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { answerRefusalText, type AnswerRefusal } from '../../../features/questions';
import { useMessage } from '../../../i18n/messages';
import { PageLink, type Errand } from '../page-link';

/** A page that keeps the notification from being sent, and why. */
export interface Gap {
  readonly page: FormPage | undefined;
  readonly reasons: readonly string[];
}

/** Refusals by the page they concern, in the order of the form; those of no page come last. */
export function gapsFrom(refusals: readonly AnswerRefusal[], answers: Answers): readonly Gap[] {
  const pages = pagesOf(answers);
  const keyOf = ({ parameters, field, pointer }: AnswerRefusal) =>
    String(parameters?.['page'] ?? (field ?? pointer ?? '').split('/')[1] ?? '');
  const reasonsOf = (own: readonly AnswerRefusal[]) => [...new Set(own.map(answerRefusalText))];
  const known = pages.flatMap((page) => {
    const own = refusals.filter((refusal) => keyOf(refusal) === page.key);
    return own.length === 0 ? [] : [{ page, reasons: reasonsOf(own) }];
  });
  const others = refusals.filter((refusal) => pages.every(({ key }) => key !== keyOf(refusal)));
  return others.length === 0 ? known : [...known, { page: undefined, reasons: reasonsOf(others) }];
}

export function gapsOf(answers: Answers, context: QuestionContext): readonly Gap[] {
  const outcome = validateNotification(answers, context);
  return outcome.ok ? [] : gapsFrom(outcome.refusals, answers);
}

/** What a page is called in a list: with its item or warning sign where there are several. */
function usePageName(): (page: FormPage) => string {
  const msg = useMessage();
  const { t } = useLingui();
  return ({ question, item, sign }) => {
    const name = msg(question.label);
    const text = sign === undefined ? undefined : signLabel(sign);
    if (text !== undefined) {
      const about = msg(text);
      return t`${name} (${about})`;
    }
    return item === undefined || item === 1 ? name : t`${name} (item ${item})`;
  };
}

/** What still has to be answered or corrected, each with its link. */
export function MissingAnswers(props: {
  readonly notificationId: string;
  readonly gaps: readonly Gap[];
  readonly errand: Errand;
}) {
  const nameOf = usePageName();
  if (props.gaps.length === 0) return null;
  return (
    <section className="notice notice--warn" aria-labelledby="missing">
      <h2 className="notice__title" id="missing" tabIndex={-1}>
        <Trans>Still to do before you can send</Trans>
      </h2>
      <ul className="notice__body list missing-list">
        {props.gaps.map(({ page, reasons }) => (
          <li key={page?.key ?? ''}>
            {page !== undefined && (
              <PageLink notificationId={props.notificationId} page={page} errand={props.errand}>
                {nameOf(page)}
              </PageLink>
            )}
            {reasons.map((reason) => (
              <div key={reason}>{reason}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
