/** Puts a text on the clipboard; false where the browser does not let a page do so (frames of platforms, plain http). */
export const copyText = (text: string): Promise<boolean> =>
  (async () => navigator.clipboard.writeText(text))().then(
    () => true,
    () => false,
  );
