/** Which way the Full screen button goes; null where the browser or the frame does not allow it. */
export function screenState(document: Document): 'full' | 'window' | null {
  if (!document.fullscreenEnabled) return null;
  return document.fullscreenElement ? 'window' : 'full';
}

export async function toggleScreen(document: Document): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch {
    // Refused by the browser or the frame: the course goes on as it is.
  }
}
