import { html, type Markup } from '../html.js';

/** A page of the preview. */
export function page(title: string, body: Markup, scripts: readonly string[] = []): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/preview.css" />
        ${scripts.map(src => html`<script defer src="${src}"></script>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}
