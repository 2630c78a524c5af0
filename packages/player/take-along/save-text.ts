/** Saves a text as a file whose name tells nothing of what it holds. */
export function saveFile(
  document: Document,
  text: string,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}

/** Saves progress as a small text file with a name that tells nothing (decisions 1, 3). */
export const saveText = (document: Document, text: string): void => {
  saveFile(document, text, { name: 'progress.txt', type: 'text/plain' });
};
