import type { FolderPurpose, HostState } from '../../../src-core/protocol/service.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { FolderButton } from './folder-picker.tsx';

/** The path of a folder or a file, typed or chosen with the button. */
export function PathField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (path: string) => void;
  readonly purpose: FolderPurpose;
  readonly onChoose: (path: string) => void;
}) {
  const { name, label, value, onType, purpose, onChoose } = props;
  return (
    <div className="row">
      <FormText
        className="grow"
        name={name}
        label={label}
        value={value}
        required
        onChange={(event) => onType(event.target.value)}
      />
      <FolderButton purpose={purpose} onChoose={onChoose} />
    </div>
  );
}

/** `name` in `folder`, as the host's machine writes paths. */
export function pathIn({ home }: Pick<HostState, 'home'>, folder: string, name: string): string {
  return `${folder}${home.includes('\\') ? '\\' : '/'}${name}`;
}
