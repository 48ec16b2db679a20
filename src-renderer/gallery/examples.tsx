import { Table } from '@digdir/designsystemet-react';
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { CheckboxList } from '../ui/checkbox-list.tsx';
import { FaultOf, FormText } from '../ui/checked-form.tsx';
import { Choice, LanguageChoice } from '../ui/choice.tsx';
import { ClockField } from '../ui/clock-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { DraftField, NewForm, SharedField } from '../ui/form.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { LockedFields } from '../ui/locked-fields.tsx';
import { DraftNumber, NumberField } from '../ui/number-field.tsx';
import { NewPartyField } from '../ui/party-field.tsx';
import { Problem } from '../ui/problem.tsx';
import type { SaveResult } from '../ui/save-result.ts';
import { ScrolledTable } from '../ui/scrolled-table.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { FoldableExample, ImportExample, PartyFieldExample, Sent } from './with-state.tsx';

interface Example {
  /** The control's name in the code. */
  readonly name: string;
  readonly states: readonly { readonly state: string; readonly control: ReactNode }[];
}

const done: SaveResult = { ok: true };
const REFUSED = { ok: false, code: 'invalid', path: '', message: 'This cannot be saved.' } as const;
const accept = async () => done;
const refuse = async () => REFUSED;
const ignore = () => {};

const OPTIONS = [
  ['a', 'First'],
  ['b', 'Second'],
] as const;

/** A field that refuses what the user types shows its fault once the user has changed it. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'Choice',
    states: [
      { state: 'Ordinary', control: <Choice label="Choice" options={OPTIONS} /> },
      { state: 'Disabled', control: <Choice label="Disabled choice" options={OPTIONS} disabled /> },
      {
        state: 'Refused',
        control: (
          <Sent path="choice">
            <Choice label="Refused choice" name="choice" options={OPTIONS} />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'LanguageChoice',
    states: [
      {
        state: 'Ordinary',
        control: <LanguageChoice label="Language of the text" value="nn" onChoose={ignore} />,
      },
    ],
  },
  {
    name: 'CheckboxList',
    states: [
      {
        state: 'One chosen',
        control: <CheckboxList label="List" options={OPTIONS} chosen={['a']} onChoose={ignore} />,
      },
    ],
  },
  {
    name: 'PartyField',
    states: [
      { state: 'An option and a text', control: <PartyFieldExample options={OPTIONS} /> },
      {
        state: 'Refused',
        control: (
          <Sent>
            <NewPartyField label="Required names" name="names" options={OPTIONS} />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'FormText',
    states: [
      { state: 'Empty', control: <FormText name="one-line" label="One line" /> },
      {
        state: 'Filled in',
        control: <FormText name="lines" label="Lines" multiline rows={3} defaultValue="Text" />,
      },
      {
        state: 'Required, sent empty',
        control: (
          <Sent>
            <FormText name="required-text" label="Required text" required />
          </Sent>
        ),
      },
      {
        state: 'Not an email address',
        control: (
          <Sent>
            <FormText name="email" type="email" label="Email" defaultValue="nobody" />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'ClockField',
    states: [
      { state: 'Empty', control: <ClockField label="Clock" value="" onClock={ignore} /> },
      { state: 'Filled in', control: <ClockField label="Start" value="09:30" onClock={ignore} /> },
      { state: 'Refuses', control: <ClockField label="End" value="" onClock={refuse} /> },
      {
        state: 'Required, sent empty',
        control: (
          <Sent>
            <ClockField label="Clock time" name="clock" value="" onClock={ignore} required />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'DayField',
    states: [
      { state: 'Empty', control: <DayField label="Day" /> },
      { state: 'Filled in', control: <DayField label="Due" value="2026-11-23" /> },
      { state: 'Refuses', control: <DayField label="From" onDay={refuse} /> },
      {
        state: 'Required, sent empty',
        control: (
          <Sent>
            <DayField label="Until" name="day" required />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'NumberField',
    states: [
      {
        state: 'Whole numbers, 1 to 60',
        control: <NumberField label="Minutes" min={1} max={60} />,
      },
      { state: 'Decimals', control: <NumberField label="Amount" defaultValue={2} hasDecimals /> },
      { state: 'In a table', control: <NumberField label="Share" isInTable unit="percent" /> },
      {
        state: 'Required, sent empty',
        control: (
          <Sent>
            <NumberField label="Number of seats" name="seats" required />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'DraftNumber',
    states: [
      { state: 'Saves', control: <DraftNumber label="Quorum" value={50} onSave={accept} /> },
      { state: 'Refuses', control: <DraftNumber label="Limit" value={50} onSave={refuse} /> },
    ],
  },
  {
    name: 'DraftField',
    states: [
      { state: 'Saves', control: <DraftField label="Name" value="Name" onSave={accept} /> },
      { state: 'Refuses', control: <DraftField label="Place" value="Place" onSave={refuse} /> },
      { state: 'Rows', control: <DraftField label="Note" rows={3} value="Note" onSave={accept} /> },
    ],
  },
  {
    name: 'SharedField',
    states: [
      {
        state: 'Ordinary',
        control: (
          <SharedField
            label="Shared text"
            rows={3}
            value="Text"
            onWrite={async (text) => ({ ok: true, text })}
          />
        ),
      },
      {
        state: 'Refuses',
        control: <SharedField label="Refused text" rows={3} value="Text" onWrite={refuse} />,
      },
    ],
  },
  {
    name: 'NewForm',
    states: [
      {
        state: 'A required field; send it empty to see the fault',
        control: (
          <NewForm label="New form" words="Add" onSend={accept} onDone={ignore}>
            <FormText name="title" label="Title" required />
          </NewForm>
        ),
      },
      {
        state: 'Without a button that closes it',
        control: (
          <NewForm label="Lasting form" words="Add another" onSend={accept}>
            <FormText name="name" label="Name of another" />
          </NewForm>
        ),
      },
    ],
  },
  {
    name: 'CheckedForm',
    states: [
      {
        state: 'Refused a group of fields',
        control: (
          <Sent path="group">
            <FormText name="group" label="Group" />
            <FaultOf name="group" />
          </Sent>
        ),
      },
    ],
  },
  {
    name: 'FileButton',
    states: [
      { state: 'Ordinary', control: <FileButton onFile={ignore}>Choose a file</FileButton> },
    ],
  },
  {
    name: 'IconButton',
    states: [
      { state: 'Ordinary', control: <IconButton words="Remove" Icon={TrashIcon} /> },
      { state: 'Disabled', control: <IconButton words="Removed" Icon={TrashIcon} disabled /> },
      { state: 'Expanded', control: <IconButton words="Edit" Icon={PencilIcon} aria-expanded /> },
      { state: 'Small', control: <IconButton words="Delete" Icon={TrashIcon} data-size="sm" /> },
    ],
  },
  {
    name: 'CollapsibleCard',
    states: [
      { state: 'Closed', control: <FoldableExample summary="Closed card" startsOpen={false} /> },
      { state: 'Open', control: <FoldableExample summary="Open card" startsOpen /> },
    ],
  },
  {
    name: 'ImportDialog',
    states: [
      { state: 'Before a file is chosen', control: <ImportExample open="Import" /> },
      {
        state: 'After a file that cannot be read',
        control: <ImportExample open="Import again" problem="This is not a spreadsheet." />,
      },
    ],
  },
  {
    name: 'LazyDetails',
    states: [
      { state: 'Closed', control: <LazyDetails summary="More">{() => 'Inside'}</LazyDetails> },
    ],
  },
  {
    name: 'LockedFields',
    states: [
      {
        state: 'Open',
        control: (
          <LockedFields why={undefined}>
            <Choice label="Open choice" options={OPTIONS} />
          </LockedFields>
        ),
      },
      {
        state: 'Locked',
        control: (
          <LockedFields why="refusals.withdrawn">
            <Choice label="Locked choice" options={OPTIONS} />
          </LockedFields>
        ),
      },
    ],
  },
  {
    name: 'SendButton',
    states: [
      { state: 'Ordinary', control: <SendButton onSend={accept}>Record</SendButton> },
      {
        state: 'Disabled',
        control: (
          <SendButton onSend={accept} disabled>
            Recorded
          </SendButton>
        ),
      },
    ],
  },
  {
    name: 'Problem',
    states: [
      { state: 'With a message', control: <Problem message="The disk is full." /> },
      { state: 'Without one: nothing', control: <Problem message={undefined} /> },
    ],
  },
  {
    name: 'ScrolledTable',
    states: [
      {
        state: 'One row',
        control: (
          <ScrolledTable label="Table" headings={['Name', 'Number']}>
            <Table.Row>
              <Table.Cell>Row</Table.Cell>
              <Table.Cell>1</Table.Cell>
            </Table.Row>
          </ScrolledTable>
        ),
      },
    ],
  },
];
