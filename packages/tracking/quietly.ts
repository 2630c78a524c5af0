/** What `call` gives; undefined where it throws, because something was written by others. */
export const quietly = <Value>(call: () => Value): Value | undefined => {
  try {
    return call();
  } catch {
    return undefined;
  }
};
