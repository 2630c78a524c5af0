import type { Page } from 'playwright-core';

/**
 * What moves, or will with the next change, in the page and in every shadow root: an animation that runs, and what its
 * sheet gives a transition or an animation. No function in it has a name: what compiles tests would give it a helper that
 * the page does not have.
 */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = roots.pop(); root; root = roots.pop()) {
      if (root.getAnimations().length > 0) found.push('something moves');
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        for (const part of ['', '::before', '::after']) {
          const { transitionDuration, animationName } = getComputedStyle(node, part);
          if (/[1-9]/u.test(transitionDuration) || !['', 'none'].includes(animationName))
            found.push(`${node.localName}.${node.className}${part} would move`);
        }
      }
    }
    return found;
  });
