import {
  partsOf,
  type Answers,
  type AnswerValue,
  type Page as FormPage,
} from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AnswerParts, type FileLink } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { Actions, Button, Heading, Page } from '../../../ui';
import type { Conflict } from './use-answer';

function Side(props: {
  readonly title: ReactNode;
  readonly value: AnswerValue;
  readonly page: FormPage;
  readonly answers: Answers;
  readonly fileLink: FileLink;
}) {
  const { key } = props.page;
  return (
    <div className="stack stack--tight">
      <Heading>{props.title}</Heading>
      <AnswerParts
        parts={partsOf(key, { ...props.answers, [key]: props.value })}
        fileLink={props.fileLink}
        none={<Trans>No answer</Trans>}
      />
    </div>
  );
}

/** Two people answered the same page: both answers, and which one shall stand is the reader's choice. */
export function ConflictPage(props: {
  readonly conflict: Conflict;
  readonly page: FormPage;
  readonly answers: Answers;
  readonly fileLink: FileLink;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { conflict, page, answers, fileLink } = props;
  const { savedBy, savedAt } = conflict.theirs;
  const at = fmt.dateTime(savedAt);
  const shared = { page, answers, fileLink };
  return (
    <Page
      title={t`Someone in your company changed this answer`}
      focusKey="conflict"
      caption={msg(page.question.label)}
    >
      <p>
        <Trans>
          It was changed while you had this page open. Nothing is lost yet: choose which answer shall stand.
        </Trans>
      </p>
      <div className="compared">
        <Side
          {...shared}
          title={savedBy === '' ? <Trans>The other answer</Trans> : <Trans>Answer of {savedBy}</Trans>}
          value={conflict.theirs.value as AnswerValue}
        />
        <Side {...shared} title={<Trans>Your answer</Trans>} value={conflict.mine} />
      </div>
      {savedBy !== '' && (
        <p className="secondary">
          <Trans>
            {savedBy} saved on {at}.
          </Trans>
        </p>
      )}
      <Actions>
        <Button onClick={props.onKeepMine}>
          <Trans>Save my answer instead</Trans>
        </Button>
        <Button kind="secondary" onClick={props.onTakeTheirs}>
          <Trans>Keep the other answer</Trans>
        </Button>
      </Actions>
    </Page>
  );
}
