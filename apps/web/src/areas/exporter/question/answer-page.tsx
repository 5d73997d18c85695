import type { DraftView } from '@article5/contracts/notification';
import {
  CATALOGUE,
  itemNumbers,
  pagesOf,
  signLabel,
  type AnswerValue,
  type AttachmentAnswer,
  type Page as FormPage,
} from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent, type ReactNode } from 'react';
import { attachmentHref } from '../../../features/notification';
import { FieldsProvider, headingField, QuestionFields, type TypedItems } from '../../../features/questions';
import { useMessage } from '../../../i18n/messages';
import { Button, ConfirmDialog, Details, InsetText, Page } from '../../../ui';
import { PageLink } from '../page-link';
import { AskedAbove } from './asked';
import { ConflictPage } from './conflict';
import { usualKind } from './file-kinds';
import { AnswerWarnings, SaveStatusLine, StartNote } from './notes';
import { useAnswer } from './use-answer';
import { useFiles } from './use-files';
import { Back, useWays, type OnPage } from './ways';

interface AnswerPageProps extends OnPage {
  /** Above the form: all files, on the page of documents. */
  readonly above?: ReactNode;
  /** What the form begins with while nothing is saved; the reader checks it. */
  readonly offered?: AnswerValue | undefined;
}

function useCaption(page: FormPage, draft: DraftView): string {
  const msg = useMessage();
  const { t } = useLingui();
  const task = CATALOGUE.tasks.find(({ id }) => id === page.task);
  const name = task === undefined ? '' : msg(task.label);
  const { position, of, item } = page;
  const items = itemNumbers({ '2.9': (draft.answers['2.9']?.value ?? {}) as never });
  if (page.kind === 'DOCUMENTS' || of === 1) return name;
  if (item !== undefined && items.length > 1) {
    const place = items.indexOf(item) + 1;
    return t`${name} – item ${place} of ${items.length}, question ${position} of ${of}`;
  }
  return t`${name} – question ${position} of ${of}`;
}

export function AnswerPage(props: AnswerPageProps) {
  const { draft, page, errand } = props;
  const { notificationId } = draft;
  const msg = useMessage();
  const { t } = useLingui();
  const answer = useAnswer(draft, page, props.offered);
  const ways = useWays(props);
  const caption = useCaption(page, draft);
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState<number>();
  const { question } = page;
  const files = useFiles({
    draft,
    enabled: question.fields.some(({ type }) => type === 'ATTACHMENTS'),
    onAdded: (field, file) => {
      const added = { id: file.attachmentId, title: file.fileName, kind: usualKind(question, field) };
      void answer.changeAndSave(field, (typed) => [...((typed ?? []) as readonly AttachmentAnswer[]), added]);
    },
    onRemoved: (field, file) => {
      void answer.changeAndSave(field, (typed) =>
        ((typed ?? []) as readonly AttachmentAnswer[]).filter(({ id }) => id !== file.id),
      );
    },
  });
  const nameOfItem = (item: number) => {
    const name = answer.answers[`2.1.item-${item}`]?.['name'];
    return typeof name === 'string' && name.trim() !== '' ? name : t`Item ${item}`;
  };
  const firstPageOf = (item: number) => pagesOf(answer.answers).find((other) => other.item === item);

  const act = async (save: () => Promise<boolean>, then: () => void) => {
    if (busy) return;
    setBusy(true);
    try {
      await files.settled();
      if (await save()) then();
    } finally {
      setBusy(false);
    }
  };
  const onward = () => ways.on(answer.answers, answer.currentAnswer());
  const fileLink = (id: string) => attachmentHref(notificationId, id);

  if (answer.conflict !== undefined) {
    return (
      <ConflictPage
        key="conflict"
        conflict={answer.conflict}
        page={page}
        answers={answer.answers}
        fileLink={fileLink}
        onKeepMine={() => void act(answer.keepMine, onward)}
        onTakeTheirs={answer.takeTheirs}
      />
    );
  }
  const isHeadedByField = headingField(question) !== undefined;
  const sign = page.sign === undefined ? undefined : signLabel(page.sign);
  return (
    <Page
      title={msg(question.label)}
      heading={!isHeadedByField}
      caption={caption}
      back={<Back {...props} />}
      errors={answer.errors}
    >
      {errand.ask !== undefined && (
        <AskedAbove notificationId={notificationId} clarificationId={errand.ask} />
      )}
      {sign !== undefined && (
        <InsetText>
          <p>{msg(sign)}</p>
        </InsetText>
      )}
      {!isHeadedByField && <p className="secondary">{msg(question.help)}</p>}
      <StartNote
        isRestored={answer.isRestored && answer.status.kind === 'nothing'}
        isEarlier={answer.isEarlier}
        isRegistration={props.offered !== undefined}
      />
      {props.above}
      <form
        className="form tall"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void act(answer.saveGood, onward);
        }}
      >
        <FieldsProvider
          value={{
            page,
            form: answer.form,
            onChange: answer.change,
            errors: answer.errors,
            answers: answer.answers,
            context: draft.context,
            files,
            items: {
              nameOf: nameOfItem,
              remove: setRemoving,
              changeLink: (item) => {
                const first = firstPageOf(item);
                return (
                  first && <PageLink notificationId={notificationId} page={first} change={nameOfItem(item)} />
                );
              },
            },
          }}
        >
          <QuestionFields />
        </FieldsProvider>
        <AnswerWarnings answers={answer.answers} answerKey={page.key} value={answer.currentAnswer()} />
        <Details summary={<Trans>Why we ask this</Trans>}>
          <p>{msg(question.why)}</p>
          {question.step !== undefined && (
            <p className="secondary">
              <Trans>Guidelines on due diligence, step {question.step}: Recommendation (EU) 2024/2659</Trans>
            </p>
          )}
        </Details>
        <div className="actions">
          <Button type="submit" busy={busy}>
            <Trans>Save and continue</Trans>
          </Button>
          <Button kind="secondary" onClick={() => void act(answer.saveAsIs, ways.out)}>
            <Trans>Save and come back later</Trans>
          </Button>
        </div>
        <SaveStatusLine status={answer.status} />
      </form>
      <ConfirmDialog
        open={removing !== undefined}
        title={<Trans>Remove this item?</Trans>}
        confirmLabel={<Trans>Remove the item</Trans>}
        warning
        onClose={() => setRemoving(undefined)}
        onConfirm={() => {
          const item = removing;
          setRemoving(undefined);
          void answer.changeAndSave('items', (typed) => {
            const { items } = typed as TypedItems;
            return { items: items.filter((other) => other !== item), another: 'NO' };
          });
        }}
      >
        <p>
          <Trans>Its answers are then no longer part of the notification.</Trans>
        </p>
      </ConfirmDialog>
    </Page>
  );
}
