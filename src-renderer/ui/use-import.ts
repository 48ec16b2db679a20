import { useState } from 'react';
import { base64Of } from './file-content.ts';
import type { SaveResult } from './save-result.ts';

export interface FileImport<T> {
  /** The chosen file's name, '' before there is one. */
  readonly name: string;
  /** What the file contains; undefined until it has been read. */
  readonly reading: T | undefined;
  readonly problem: string | undefined;
  readonly read: (file: File) => Promise<void>;
  /** Replaces the reading with what the user corrected in it. */
  readonly correct: (reading: T) => void;
  /** Closes the dialog, or shows why the import was refused. */
  readonly finish: (answer: SaveResult) => void;
}

/** Reads the file that the user chose, so that they see its contents before anything is imported. */
export function useImport<T>(props: {
  readonly maxBytes: number;
  /** The message for a larger file. */
  readonly tooLarge: string;
  readonly parse: (dataBase64: string) => Promise<SaveResult<T>>;
  readonly onClose: () => void;
}): FileImport<T> {
  const { maxBytes, tooLarge, parse, onClose } = props;
  const [reading, setReading] = useState<T>();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function read(file: File): Promise<void> {
    setReading(undefined);
    setProblem(undefined);
    setName(file.name);
    if (file.size > maxBytes) return setProblem(tooLarge);
    const answer = await parse(await base64Of(file));
    if (answer.ok) setReading(answer);
    else setProblem(answer.message);
  }
  function finish(answer: SaveResult): void {
    if (answer.ok) onClose();
    else setProblem(answer.message);
  }
  return { name, reading, problem, read, correct: setReading, finish };
}
