import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Actions, Button, TextInput } from '../../ui';

/** Begin to type a name, Enter takes the first that fits; or press one of the list. Opens with focus in the field. */
export function NameChooser(props: {
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onChoose: (key: string) => void;
  /** Offered when nothing has exactly the typed name. */
  readonly onNew?: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { choices, busy, onChoose, onNew } = props;
  const [text, setText] = useState('');
  const typed = text.trim();
  const fitting = choices.filter(({ name }) => fits(name, typed));
  const [first] = fitting;
  const isNew =
    onNew && typed !== '' && !choices.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) onChoose(first.key);
        else if (isNew) onNew(typed);
      }}
    >
      <TextInput
        dense
        name="name"
        label={props.label}
        hint={t`Begin to type; Enter takes the first in the list`}
        value={text}
        onChange={setText}
        ref={focused}
      />
      <ul className="chips" aria-label={t`Choices`}>
        {fitting.map(({ key, name }) => (
          <li key={key}>
            <Button kind="secondary" small busy={busy} onClick={() => onChoose(key)}>
              {name}
            </Button>
          </li>
        ))}
        {isNew && (
          <li>
            <Button kind="secondary" small busy={busy} onClick={() => onNew(typed)}>
              <Trans>New label “{typed}”</Trans>
            </Button>
          </li>
        )}
      </ul>
      <p className="visually-hidden" role="status">
        {first ? t`Enter: ${first.name}` : t`Nothing in the list matches`}
      </p>
      <Actions>
        <Button kind="secondary" onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Actions>
    </form>
  );
}

/** True when a word of the name begins with what was typed. */
function fits(name: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return ` ${name.toLowerCase().replace(/[(]/g, '')}`.includes(` ${wanted}`);
}

/** Given as a ref: the same function each time, so that focus moves once. */
function focused(input: HTMLInputElement | null): void {
  input?.focus();
}
