/** Saves progress as a small text file with a name that tells nothing (decisions 1, 3). */
export function saveText(document: Document, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'progress.txt';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
