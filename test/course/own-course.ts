import type { Content } from '@throughline/content/folder.js';
import { isText } from '@throughline/build/core/secrets.js';
import { ownCourse, readFolder } from '@throughline/build/folder.js';

/** The files of the project's own course by path; those that hold words as text. */
export async function ownFiles(): Promise<ReadonlyMap<string, Content>> {
  const files = Object.entries(await readFolder(ownCourse));
  return new Map(
    files.map(([name, content]) => [
      name,
      content instanceof Uint8Array && isText(content) ? new TextDecoder().decode(content) : content,
    ]),
  );
}
