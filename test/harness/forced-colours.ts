import type { Page } from 'playwright-core';

/**
 * What cannot be seen where the reader's own few colours take the place of ours: a control that has the focus and does
 * not show it, a button without an edge, something chosen that looks like what is not. Tints and shadows are gone there.
 */
export const unseen = ({ page }: { readonly page: Page }): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const all: HTMLElement[] = [];
    const roots: (Element | ShadowRoot)[] = [...document.querySelectorAll('main')];
    for (let root = roots.shift(); root; root = roots.shift())
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        all.push(node);
        if (node.shadowRoot) roots.push(node.shadowRoot);
      }
    const shown = all.filter(node => node.checkVisibility());
    for (const control of shown) {
      if (
        !control.matches('a[href], button, input, select:enabled, textarea, summary, [tabindex]:not([tabindex="-1"])')
      )
        continue;
      const { borderTopStyle, borderTopWidth } = getComputedStyle(control);
      if (control.matches('button') && (borderTopStyle === 'none' || borderTopWidth === '0px'))
        if (!getComputedStyle(control).textDecorationLine.includes('underline'))
          faults.push(`no edge: ${control.outerHTML}`);
      control.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(control);
      if (outlineStyle === 'none' || outlineWidth === '0px') faults.push(`no focus: ${control.outerHTML}`);
    }
    for (const [chosen, other] of [
      ['[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]'],
      ['[data-spot].chosen', '[data-spot]:not(.chosen)'],
    ] as const) {
      const [one, two] = [chosen, other].map(selector => shown.find(node => node.matches(selector)));
      if (!one || !two) continue;
      const same = (
        [
          'color',
          'backgroundColor',
          'borderTop',
          'borderBottom',
          'outline',
          'textDecorationLine',
          'fontWeight',
        ] as const
      ).every(name => getComputedStyle(one)[name] === getComputedStyle(two)[name]);
      if (same) faults.push(`chosen, and looks like what is not: ${one.outerHTML}`);
    }
    return faults;
  });
