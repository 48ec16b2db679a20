import type {
  Exported,
  FileOptions,
  FolderPurpose,
  ProjectorState,
  RememberedDisplay,
} from '../../src-core/protocol/service.ts';
import type { Print } from '../documents/printing/print-by-chromium.ts';

/** What only a desktop has; a browser has none of it. */
export interface Desktop {
  /** null when the person thought better of it. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  choosePlace(suggested: Exported, format: FileOptions['format']): Promise<string | null>;
  print: Print;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  readonly projector: ScreenWindows;
}

/** The window of the big screen. Methods are as those of `ForumHost`. */
export interface ScreenWindows {
  state(): ProjectorState;
  onChange(listener: () => void): void;
  /** Which display it goes to where that is there. */
  prefer(display: RememberedDisplay | undefined): void;
  open(meeting: string | undefined): Promise<void>;
  close(): void;
  /** Answers what to remember; undefined where there is no such display. */
  moveTo(display: number): RememberedDisplay | undefined;
  fill(): void;
}
