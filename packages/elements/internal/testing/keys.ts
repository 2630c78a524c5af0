import { sendKeys } from '@web/test-runner-commands';
import { focused } from './controls.js';
import { controlOf, settled, type Row } from './play.js';

/** More controls than any sample has. */
const PATIENCE = 40;

/** Controls among which arrow keys lead: radio buttons of one name, tabs of one list. */
const groupOf = (control: HTMLElement): readonly Element[] => {
  const root = control.getRootNode() as Document | ShadowRoot;
  if (control instanceof HTMLInputElement && control.type === 'radio')
    return [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, form }) => name === control.name && form === control.form,
    );
  return [...(control.closest('[role="tablist"]')?.querySelectorAll('[role="tab"]') ?? [])];
};

const sentinel = (name: string): HTMLButtonElement => {
  const button = document.createElement('button');
  button.textContent = name;
  return button;
};

/** Before and after what stands on the stage there is something to come from, and to go on to. */
const bounds = (place: HTMLElement): readonly [HTMLButtonElement, HTMLButtonElement] => {
  const [before, after] = [sentinel('Before'), sentinel('After')];
  place.prepend(before);
  place.append(after);
  return [before, after];
};

/** Goes to a control by Tab, and by arrows within its group. Throws where no key leads there. */
const reach = async (control: HTMLElement, before: HTMLElement, after: HTMLElement): Promise<void> => {
  const group = groupOf(control);
  const [back, forward] =
    control.getAttribute('role') === 'tab' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  let rounds = 0;
  for (let n = 0; n < PATIENCE && focused() !== control; n += 1) {
    const at = focused();
    if (at === after && (rounds += 1) > 1) break;
    if (at === after || at === document.body || at === null) before.focus();
    else if (!group.includes(at)) await sendKeys({ press: 'Tab' });
    // WebKitGTK leads from the last radio button to no other.
    else await sendKeys({ press: group.indexOf(control) < group.indexOf(at) ? back : forward });
  }
  if (focused() !== control) throw new Error(`No key leads to ${control.outerHTML}`);
};

const isBox = (control: HTMLElement): boolean =>
  control instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(control.type);

/** Types into a field, or chooses from a list: a list is opened by no key here, its first letters choose. */
const fill = async (control: HTMLElement, words: string): Promise<void> => {
  if (!(control instanceof HTMLSelectElement)) {
    await sendKeys({ type: words });
    // What was written is told when the field is left.
    return sendKeys({ press: 'Tab' });
  }
  for (let n = 0; n < control.options.length && control.value !== words; n += 1) await sendKeys({ press: 'ArrowDown' });
};

/** A stage on which acts are done with keys alone. */
export const byKeys = (place: HTMLElement, element: HTMLElement) => {
  const [before, after] = bounds(place);
  before.focus();
  return async (doing: Row): Promise<void> => {
    const control = controlOf(element, doing);
    await reach(control, before, after);
    if ('press' in doing) await sendKeys({ press: isBox(control) ? ' ' : 'Enter' });
    if ('fill' in doing) await fill(control, doing.with);
    await settled(element);
  };
};
