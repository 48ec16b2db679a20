import { z } from 'zod';
import type { Id } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';

/** Which forum is open in this process, what the machine can do, and what the user chose for the window. */

/** An absolute path. */
export const Folder = z.string().max(4_096);

/** A forum's folder, a place for a new one, or a .zip that contains one. */
export const FOLDER_PURPOSES = ['open', 'create', 'zip'] as const;
export type FolderPurpose = (typeof FOLDER_PURPOSES)[number];

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export const TEXT_SIZES = ['sm', 'md', 'lg'] as const;
/** What the user chose for the window, on this machine. */
export const Preferences = z.strictObject({
  language: Language,
  /** `auto` follows the system. */
  scheme: z.enum(SCHEMES),
  size: z.enum(TEXT_SIZES),
  /** Whether the desktop program draws with the graphics card. Takes effect at the next start. */
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
  /** `window`: an ordinary window; `waiting`: hidden until a display is connected. */
  readonly place: 'closed' | 'display' | 'window' | 'waiting';
  /** The meeting that it shows; undefined: the open one. */
  readonly meeting?: Id;
  readonly isFull: boolean;
  /** False if the user must drag the window (Wayland). */
  readonly canPlace: boolean;
  /** The displays that it can use: all except the one with the chair's window. */
  readonly displays: readonly DisplayInfo[];
  /** The id of the display that it uses, or would use. */
  readonly display?: number;
}
export interface DisplayInfo {
  /** May exceed the safe integers. */
  readonly id: number;
  /** Empty if the system knows no name. */
  readonly name: string;
  /** In the display's own pixels. */
  readonly width: number;
  readonly height: number;
}
/** The display that the user chose last. */
export type RememberedDisplay = Pick<DisplayInfo, 'id' | 'name'>;

export interface HostState extends Preferences {
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  /** Where newer versions are published. The program never looks there itself. */
  readonly homepage?: string;
  readonly recents: readonly { readonly folder: string; readonly name: string }[];
  readonly forum: OpenForum | null;
  /** A suggested place for a new forum's folder. */
  readonly home: string;
  /** Desktop only. */
  readonly projector?: ProjectorState;
}
export interface OpenForum {
  readonly folder: string;
  readonly name: string;
  /** Set if nothing can be changed: the name of the present writer, or another reason, in words. */
  readonly readOnly?: string;
  /** Damage that Forum found when it opened the folder, and how Forum repaired it, in words. */
  readonly found?: readonly string[];
  /** Set while the disk refuses: what is wrong, in words. Users can go on typing; Forum retries the saving. */
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
    /** Not a folder, but a .zip that may contain a forum. */
    readonly isZip?: boolean;
  }[];
}
