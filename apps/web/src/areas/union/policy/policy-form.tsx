import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PolicyContentView, PolicyKind } from '@article5/contracts/administration';
import { RefusalList } from '../../../app/refusal-list';
import { Actions, Button, TextInput } from '../../../ui';

interface Typed {
  readonly minimum: string;
  readonly below: string;
  readonly level: string;
  readonly title: string;
}

function typedOf(content: PolicyContentView): Typed {
  return content.kind === 'MARK'
    ? { minimum: '', below: '', level: '', title: content.title }
    : {
        minimum: String(content.minimumForClaim),
        below: String(content.suppressBelow),
        level: String(Math.round(content.confidence * 1000) / 10),
        title: '',
      };
}

const numberOf = (text: string) => (text.trim() === '' ? 0 : Number(text.trim().replace(',', '.')) || 0);

function contentOf(kind: PolicyKind, { minimum, below, level, title }: Typed): PolicyContentView {
  if (kind === 'MARK') return { kind, title };
  return {
    kind,
    minimumForClaim: numberOf(minimum),
    suppressBelow: numberOf(below),
    confidence: numberOf(level) / 100,
  };
}

/** What a version sets: three numbers, or the title of a policy. The server says what does not hold together. */
export function PolicyForm(props: {
  readonly content: PolicyContentView;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: (content: PolicyContentView) => void;
}) {
  const { t } = useLingui();
  const { kind } = props.content;
  const [typed, setTyped] = useState(() => typedOf(props.content));
  const set = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onSave(contentOf(kind, typed));
      }}
    >
      {kind === 'NUMBERS' ? (
        <>
          <TextInput
            name="minimumForClaim"
            label={t`Decisions from which on something is claimed`}
            hint={t`Below, a Member State is shown with its interval, unranked and without claim`}
            width={4}
            value={typed.minimum}
            onChange={set('minimum')}
          />
          <TextInput
            name="suppressBelow"
            label={t`Suppressed below`}
            hint={t`Smaller numbers are not printed where a figure leaves the restricted circle`}
            width={4}
            value={typed.below}
            onChange={set('below')}
          />
          <TextInput
            name="confidence"
            label={t`Level of the intervals in per cent`}
            width={4}
            value={typed.level}
            onChange={set('level')}
          />
        </>
      ) : (
        <TextInput
          name="title"
          label={t`Title`}
          hint={t`Trends are marked with it on its first day`}
          value={typed.title}
          onChange={set('title')}
        />
      )}
      <RefusalList error={props.error} />
      <Actions>
        <Button type="submit" kind="secondary" busy={props.busy}>
          <Trans>Save draft</Trans>
        </Button>
      </Actions>
    </form>
  );
}
