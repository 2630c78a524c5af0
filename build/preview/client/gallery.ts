/** Writes down what the elements of a gallery page tell, and gives each stage the height it needs. */
addEventListener(
  'message',
  ({ source, data, origin }: MessageEvent<{ height?: number; type?: string; detail?: unknown }>) => {
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== location.origin) return;
    if (data.height !== undefined) frame.height = String(data.height);
    if (data.type === undefined) return;
    const line = document.createElement('li');
    line.textContent = `${data.type} ${JSON.stringify(data.detail)}`;
    frame.parentElement?.querySelector('.told')?.append(line);
  },
);
