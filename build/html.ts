import { escape } from './core/document.js';

/** Markup whose holes are escaped; a hole that is markup itself (made by this tag) stays as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Hole = string | number | Markup | readonly Markup[];

export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + render(holes[index - 1] ?? '') + part));
}

function render(hole: Hole): string {
  if (hole instanceof Markup) return hole.text;
  if (typeof hole === 'object') return hole.map(({ text }) => text).join('');
  return escape(String(hole));
}
