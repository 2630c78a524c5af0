import type { Id } from '@throughline/tracking';

const MOVES = [
  { by: -1, end: 'up', icon: '↑' },
  { by: 1, end: 'down', icon: '↓' },
] as const;

/** The two buttons of a row, each named by itself and the words of the row: `row` is their id, `id` begins theirs. */
export function moveButtons(id: string, row: string, move: (by: number) => void): HTMLElement {
  const buttons = document.createElement('span');
  buttons.className = 'moves';
  for (const { by, end, icon } of MOVES) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['by'] = String(by);
    button.id = `${id}-${end}`;
    const arrow = document.createElement('span');
    arrow.setAttribute('aria-hidden', 'true');
    arrow.textContent = icon;
    const says = document.createElement('span');
    says.className = 'words';
    button.append(arrow, says);
    button.setAttribute('aria-labelledby', `${button.id} ${row}`);
    button.addEventListener('click', () => {
      move(by);
    });
    buttons.append(button);
  }
  return buttons;
}

/** An order in which the row at a place has moved; the same where there is no such place. */
export const moved = (ids: readonly Id[], from: number, to: number): readonly Id[] => {
  const [one, other] = [ids[from], ids[to]];
  return one === undefined || other === undefined
    ? ids
    : ids.map((id, n) => (n === from ? other : n === to ? one : id));
};
