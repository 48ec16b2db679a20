import { z } from 'zod';
import type { Id } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';

/** Which forum is open in this process, what the machine can do, and what a person chose for the window. */

/** An absolute path. */
export const Folder = z.string().max(4_096);

/** A forum's folder, a place for a new one, or a .zip that has one. */
export const FOLDER_PURPOSES = ['open', 'create', 'zip'] as const;
export type FolderPurpose = (typeof FOLDER_PURPOSES)[number];

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export const TEXT_SIZES = ['sm', 'md', 'lg'] as const;
/** What a person chose for the window, on this machine. */
export const Preferences = z.strictObject({
  language: Language,
  /** `auto` follows the machine. */
  scheme: z.enum(SCHEMES),
  size: z.enum(TEXT_SIZES),
  /** Whether the desktop program draws with the graphics card. Holds from the next start. */
  gpu: z.boolean(),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;

export const NewForum = z.object({
  folder: Folder,
  name: z.string().trim().min(1).max(1_000),
  language: Language,
  template: z.enum(['kompetanseforum', 'blank']),
});
export type NewForum = Readonly<z.infer<typeof NewForum>>;

/** The big screen on this machine. */
export interface ProjectorState {
  /** `window`: an ordinary window; `waiting`: out of sight until a display is plugged in. */
  readonly place: 'closed' | 'display' | 'window' | 'waiting';
  /** What it shows; undefined: the meeting that is open. */
  readonly meeting?: Id;
  readonly isFull: boolean;
  /** False where the person must drag it (Wayland). */
  readonly canPlace: boolean;
  /** Where it can be: every display but the one of the chair's window. */
  readonly displays: readonly DisplayInfo[];
  /** The id of the one that it is on, or would open on. */
  readonly display?: number;
}
export interface DisplayInfo {
  /** May be beyond the safe integers. */
  readonly id: number;
  /** Empty where the system knows none. */
  readonly name: string;
  /** In the display's own pixels. */
  readonly width: number;
  readonly height: number;
}
/** The display that a person chose last. */
export type RememberedDisplay = Pick<DisplayInfo, 'id' | 'name'>;

export interface HostState extends Preferences {
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  /** Where newer versions are published. The program never looks there itself. */
  readonly homepage?: string;
  readonly recents: readonly { readonly folder: string; readonly name: string }[];
  readonly forum: OpenForum | null;
  /** Suggestion for where a new forum's folder goes. */
  readonly home: string;
  /** Desktop only. */
  readonly projector?: ProjectorState;
}
export interface OpenForum {
  readonly folder: string;
  readonly name: string;
  /** Set when nothing can be changed: who has it, or why else, in words. */
  readonly readOnly?: string;
  /** What was found damaged when it was opened, and how it was put right, in words. */
  readonly found?: readonly string[];
  /** Set while the disk refuses: what is wrong, in words. Typing goes on; saving is retried. */
  readonly notSaved?: string;
  /** Set while no backup can be made: why, in words. */
  readonly notBackedUp?: string;
}
export interface FolderList {
  readonly folder: string;
  readonly parent?: string;
  readonly entries: readonly {
    readonly name: string;
    readonly folder: string;
    readonly isForum: boolean;
    /** No folder, but a .zip that may have a forum in it. */
    readonly isZip?: boolean;
  }[];
}
