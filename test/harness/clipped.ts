import type { Page } from 'playwright-core';

/**
 * Sentences about what does not fit: what is cut or stands beside the screen, words over words, a focus ring over words.
 * The bar's title may be cut: it is said in full in the window's own title. No function in it has a name: what compiles
 * tests would give it a helper that the page does not have.
 */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) found.push(`the page scrolls sideways: ${wide.scrollWidth} px`);
    /** Words as they are drawn, in lines; `over`: what floats over the others and holds them. */
    const words: { readonly says: string; readonly place: Element; readonly over: Element | null; at: DOMRect[] }[] =
      [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = roots.pop(); root; root = roots.pop()) {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        const style = getComputedStyle(node);
        if (
          node.closest('.bar b, svg, script, style, template, option, textarea') ||
          !node.checkVisibility({ visibilityProperty: true })
        )
          continue;
        // For screen readers alone: clipped away on purpose.
        let clip = 'none';
        let over: Element | null = null;
        // A picture that was made larger is moved about in its frame.
        let enlarged = false;
        for (
          let up: Element | null = node;
          up && clip === 'none';
          up = up.assignedSlot ?? up.parentElement ?? (up.getRootNode() as Partial<ShadowRoot>).host ?? null
        ) {
          const { clipPath, position } = getComputedStyle(up);
          clip = clipPath;
          enlarged ||= up.matches('.picture');
          if (over === null && (position === 'absolute' || position === 'fixed' || position === 'sticky')) over = up;
        }
        if (clip !== 'none') continue;
        for (const child of node.childNodes) {
          if (child.nodeType !== Node.TEXT_NODE || !child.textContent?.trim() || style.opacity === '0') continue;
          const range = document.createRange();
          range.selectNodeContents(child);
          const at = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
          words.push({ says: child.textContent.trim().slice(0, 40), place: node, over, at });
        }
        if (enlarged || style.display === 'inline') continue;
        // Its words stand whole over it.
        if (node.localName === 'select' && node.nextElementSibling) continue;
        const name = `${node.localName}.${node.className} "${node.textContent.trim().slice(0, 40)}"`;
        const box = node.getBoundingClientRect();
        if (box.width === 0 || box.height === 0 || style.opacity === '0') continue;
        if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) found.push(`cut at its side: ${name}`);
        if (style.overflowY !== 'visible' && style.overflowY !== 'auto' && node.scrollHeight > node.clientHeight + 1)
          found.push(`cut at its end: ${name}`);
        if (box.left < -1 || box.right > wide.clientWidth + 1) found.push(`beside the screen: ${name}`);
      }
    }
    for (const [n, one] of words.entries())
      for (const other of words.slice(n + 1)) {
        const meet = one.at.some(a =>
          other.at.some(
            b =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.height, b.height),
          ),
        );
        if (meet && one.over === other.over) found.push(`over each other: "${one.says}" and "${other.says}"`);
      }
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const ring = focused && getComputedStyle(focused);
    // Of words within a sentence the ring touches their neighbours, of which it hides nothing.
    if (focused && ring && ring.display !== 'inline' && ring.outlineStyle !== 'none' && focused !== document.body) {
      const reach = parseFloat(ring.outlineWidth) + parseFloat(ring.outlineOffset);
      const box = focused.getBoundingClientRect();
      for (const { says, place, at } of words) {
        let inside = false;
        for (let up: Element | null = place; up; up = up.assignedSlot ?? up.parentElement) inside ||= up === focused;
        const hidden = at.some(
          ({ left, right, top, bottom }) =>
            Math.min(right, box.right + reach) - Math.max(left, box.left - reach) > 2 &&
            Math.min(bottom, box.bottom + reach) - Math.max(top, box.top - reach) > 2,
        );
        if (hidden && !inside) found.push(`under the focus ring of ${focused.localName}: "${says}"`);
      }
    }
    return found;
  });
