/** One thing the course said to the platform, or the platform to the course. */
export interface Call {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly call: string;
  readonly detail: string;
  /** What came back: a value, a status; empty where nothing does. */
  readonly result: string;
  readonly refused: boolean;
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** Adds calls to the log beside the frame; long ones fold. */
export function showCalls(calls: readonly Call[]): void {
  const list = element('calls');
  list.append(...calls.map(callItem));
  const box = list.parentElement;
  if (calls.length > 0 && box) box.scrollTop = box.scrollHeight;
}

function callItem({ call, detail, result, refused }: Call): HTMLLIElement {
  const item = document.createElement('li');
  const line = (words: string): string =>
    [call, words, result === '' ? '' : `→ ${short(result)}`, refused ? '(refused)' : ''].filter(Boolean).join(' ');
  if (detail.length + result.length > 2 * most) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const body = document.createElement('pre');
    summary.textContent = line(short(detail));
    body.textContent = [detail, result].filter(Boolean).join('\n\n→ ');
    details.append(summary, body);
    item.append(details);
  } else item.textContent = line(detail);
  item.classList.toggle('refused', refused);
  return item;
}

/** How much of a long value a line shows, in characters. */
const most = 60;

const short = (words: string): string => (words.length > most ? `${words.slice(0, most)}…` : words);

/** Writes the table of what the platform has recorded. */
export function showRecord(rows: readonly (readonly [name: string, value: string])[]): void {
  element('recorded').replaceChildren(
    ...rows.map(([name, value]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      const cell = document.createElement('td');
      head.scope = 'row';
      head.textContent = name;
      cell.textContent = value;
      row.append(head, cell);
      return row;
    }),
  );
}

export function showState(words: string): void {
  element('state').textContent = words;
}

export const frame = (): HTMLIFrameElement => element('course') as HTMLIFrameElement;
export const closeButton = (): HTMLButtonElement => element('close') as HTMLButtonElement;
export const config = (): unknown => JSON.parse(element('launch').textContent);
