import type { Locator, Page } from 'playwright-core';
import type { Hands } from './answers.js';

/** More presses than any page has places to stop at. */
const PATIENCE = 200;

/** More options than any group or list has. */
const OPTIONS = 40;

/** Where the focus is, as somebody without a pointer needs to know it. */
interface Focus {
  /** On the control itself, on another radio button of its group, from which arrows lead to it, or elsewhere. */
  readonly on: 'control' | 'group' | 'elsewhere';
  /** What is wrong with it: it cannot be seen, or stands on something that cannot. */
  readonly fault: string | null;
}

/** No function in it has a name: what compiles tests would give it a helper that the page does not have. */
const focusFor = (control: Locator): Promise<Focus> =>
  control.evaluate(wanted => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    // Between the last control and the first one.
    if (!focused || focused === document.body) return { on: 'elsewhere', fault: null };
    // A heading or a part of the text to which the page itself led: there is nothing to act on.
    if (focused.matches('[tabindex="-1"]:not(a, button, input, select, textarea)'))
      return { on: 'elsewhere', fault: null };
    const grouped =
      wanted instanceof HTMLInputElement &&
      focused instanceof HTMLInputElement &&
      wanted.type === 'radio' &&
      focused.type === 'radio' &&
      wanted.name === focused.name &&
      wanted.getRootNode() === focused.getRootNode();
    const on = focused === wanted ? 'control' : grouped ? 'group' : 'elsewhere';
    // A control that is hidden behind its own picture shows the focus on that: on its label or the words after it.
    const shown = [focused, focused.nextElementSibling, focused.closest('label')].find(one => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    const named = `${focused.localName}.${focused.className} "${focused.textContent.trim().slice(0, 40)}"`;
    if (!shown) return { on, fault: `The focus is not seen on ${named}` };
    // WCAG 2.4.11: at least a part of it is not hidden by anything.
    for (const { left, right, top, bottom } of shown.getClientRects())
      for (const [across, down] of [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.9],
        [0.1, 0.9],
        [0.9, 0.1],
      ] as const) {
        const at = [left + across * (right - left), top + down * (bottom - top)] as const;
        let hit = document.elementFromPoint(...at);
        for (
          let inner = hit?.shadowRoot?.elementFromPoint(...at);
          inner && inner !== hit;
          inner = hit.shadowRoot?.elementFromPoint(...at)
        )
          hit = inner;
        for (
          let up: Element | null = hit;
          up;
          up = up.assignedSlot ?? up.parentElement ?? (up.getRootNode() as Partial<ShadowRoot>).host ?? null
        )
          if (up === shown || up === focused) return { on, fault: null };
      }
    return { on, fault: `The focus is on something hidden: ${named}` };
  });

/** The hands of somebody without a pointer: Tab, arrows, Space, Enter and letters, and nothing else. */
export function keysOf(page: Page): Hands {
  const focus = async (control: Locator): Promise<Focus['on']> => {
    const { on, fault } = await focusFor(control);
    if (fault !== null) throw new Error(fault);
    return on;
  };

  const reach = async (control: Locator): Promise<void> => {
    let on = await focus(control);
    for (let presses = 0; on === 'elsewhere' && presses < PATIENCE; presses += 1) {
      await page.keyboard.press('Tab');
      on = await focus(control);
    }
    for (let presses = 0; on === 'group' && presses < OPTIONS; presses += 1) {
      await page.keyboard.press('ArrowDown');
      on = await focus(control);
    }
    if (on !== 'control') throw new Error(`No key leads to ${String(control)}`);
  };

  return {
    // Where the focus goes, the page follows.
    turnTo: () => Promise.resolve(),
    async choose(control) {
      await reach(control);
      if (!(await control.isChecked())) await page.keyboard.press('Space');
      if (!(await control.isChecked())) throw new Error(`No key chooses ${String(control)}`);
    },
    async select(list, value) {
      await reach(list);
      for (let presses = 0; presses < OPTIONS && (await list.inputValue()) !== value; presses += 1)
        await page.keyboard.press('ArrowDown');
      if ((await list.inputValue()) !== value) throw new Error(`No key selects ${value} in ${String(list)}`);
    },
    async type(field, words) {
      await reach(field);
      await page.keyboard.type(words);
    },
    async press(control) {
      await reach(control);
      await page.keyboard.press('Enter');
    },
  };
}
