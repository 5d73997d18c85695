import { useState } from 'react';
import {
  Checkbox,
  Checkboxes,
  DateField,
  DateParts,
  emptyDate,
  Fieldset,
  Heading,
  Radios,
  TextArea,
  TextInput,
} from '../../ui';
import { ListFields } from './list-fields';

const error = 'Say whether the end user belongs to or works for a public authority';

function ChoiceFields() {
  const [link, setLink] = useState<string>();
  const [signs, setSigns] = useState<string[]>(['advertised']);
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const yesNo = [
    {
      value: 'YES',
      label: 'Yes',
      reveal: (
        <TextInput label="Which authority?" id="kit-which" value={phone} onChange={setPhone} width={20} />
      ),
    },
    { value: 'NO', label: 'No, it is a private organisation with no such link' },
    { value: 'UNKNOWN', label: 'We do not know', hint: 'You can still continue.' },
  ];
  return (
    <>
      <Radios
        label="Does the end user belong to, or work for, a public authority?"
        hint="For example police, an intelligence service, the army, a ministry."
        id="kit-link"
        choices={yesNo}
        value={link}
        onChange={setLink}
      />
      <Radios
        label="The same, refused"
        id="kit-link-error"
        error={error}
        choices={yesNo}
        value={link}
        onChange={setLink}
      />
      <Radios
        label="Side by side"
        id="kit-inline"
        inline
        choices={[
          { value: 'a', label: 'Yes' },
          { value: 'b', label: 'No' },
        ]}
        value="a"
        onChange={() => undefined}
      />
      <Checkboxes
        label="Do any of these apply to the item?"
        id="kit-signs"
        choices={[
          {
            value: 'advertised',
            label: 'It is advertised for covert surveillance',
            hint: 'Also by resellers.',
          },
          { value: 'misused', label: 'A similar item has been misused' },
          { value: 'none', label: 'None of these', exclusive: true },
        ]}
        value={signs}
        onChange={setSigns}
      />
      <Checkbox
        id="kit-agree"
        label="I declare that this is true to the best of my knowledge"
        checked={agreed}
        onChange={setAgreed}
      />
      <Checkbox
        id="kit-agree-error"
        label="I declare that this is true to the best of my knowledge"
        error="Tick the box to declare"
        checked={agreed}
        onChange={setAgreed}
      />
    </>
  );
}

function TextFields() {
  const [text, setText] = useState('What we found');
  const [date, setDate] = useState(emptyDate);
  const [day, setDay] = useState('2026-11-24');
  return (
    <>
      <TextInput
        label="Name of the item"
        hint="As on the data sheet"
        id="kit-name"
        value={text}
        onChange={setText}
      />
      <TextInput
        label="E-mail"
        kind="email"
        id="kit-mail"
        value=""
        onChange={() => undefined}
        error="Enter an e-mail address, such as name@example.org"
        width={20}
      />
      <TextInput
        label="Your reference"
        id="kit-ref"
        optional
        value=""
        onChange={() => undefined}
        width={10}
      />
      <TextArea
        label="What makes you think so?"
        hint="The heart of the notification."
        id="kit-why"
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <TextArea
        label="Too long"
        id="kit-long"
        value={text}
        onChange={setText}
        maxLength={5}
        error="Shorten this to 5 characters or less"
        rows={2}
      />
      <DateParts
        label="When did you become aware?"
        hint="An estimate is fine, for example 3 11 2026"
        id="kit-date"
        value={date}
        onChange={setDate}
      />
      <DateParts
        label="When will it be exported?"
        id="kit-date-error"
        error="Enter a year with four digits"
        wrongParts={['year']}
        value={{ day: '3', month: '11', year: '26' }}
        onChange={() => undefined}
      />
      <DateField label="Received since" id="kit-since" value={day} onChange={setDay} />
    </>
  );
}

export function FormSection() {
  return (
    <>
      <Heading>Forms</Heading>
      <div className="columns">
        <form className="form">
          <Fieldset legend="Choices">
            <ChoiceFields />
          </Fieldset>
        </form>
        <form className="form">
          <Fieldset legend="Text and dates">
            <TextFields />
          </Fieldset>
        </form>
        <form className="form">
          <Fieldset legend="Lists and files">
            <ListFields />
          </Fieldset>
        </form>
      </div>
    </>
  );
}
