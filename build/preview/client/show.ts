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

const element = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
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
  const line = `${call} ${result === '' ? '' : `→ ${result}`}${refused ? ' (refused)' : ''}`;
  if (detail.length > 60) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const body = document.createElement('pre');
    summary.textContent = `${line}  ${detail.slice(0, 60)}…`;
    body.textContent = detail;
    details.append(summary, body);
    item.append(details);
  } else item.textContent = detail === '' ? line : `${line}  ${detail}`;
  item.classList.toggle('refused', refused);
  return item;
}

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

export const frame = (): HTMLIFrameElement => element<HTMLIFrameElement>('course');
export const closeButton = (): HTMLButtonElement => element<HTMLButtonElement>('close');
export const config = (): unknown => JSON.parse(element('launch').textContent);
