import type {
  Exported,
  FileOptions,
  FolderPurpose,
  ProjectorState,
  RememberedDisplay,
} from '../../src-core/protocol/service.ts';
import type { Print } from '../documents/printing/print-by-chromium.ts';

/** What only the desktop program has, and a browser lacks. */
export interface Desktop {
  /** Null if the user cancelled. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  choosePlace(suggested: Exported, format: FileOptions['format']): Promise<string | null>;
  print: Print;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  readonly projector: ScreenWindows;
}

/** The window of the big screen. The methods are those of `ForumHost`. */
export interface ScreenWindows {
  state(): ProjectorState;
  onChange(listener: () => void): void;
  /** Sets the display to use if it is connected. */
  prefer(display: RememberedDisplay | undefined): void;
  open(meeting: string | undefined): Promise<void>;
  close(): void;
  /** Returns the display to remember; undefined if it does not exist. */
  moveTo(display: number): RememberedDisplay | undefined;
  fill(): void;
}
