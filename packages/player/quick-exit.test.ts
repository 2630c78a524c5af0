import { expect, waitUntil } from '@open-wc/testing';
import { leave, watchLeaveKey } from './quick-exit.js';

/** A window of its own, whose navigation is only noted. */
function windowOf(body: string, top?: { readonly location: { replace: (address: string) => void } }) {
  const page = document.implementation.createHTMLDocument('What nobody should see');
  page.body.append(body);
  const gone: string[] = [];
  const window = { document: page, location: { replace: (address: string) => gone.push(address) } };
  return { page, gone, window: { ...window, top: top ?? null } as unknown as Window };
}

describe('quick exit', () => {
  it('blanks the page and its title at once, and replaces it when that was drawn', async () => {
    const { page, gone, window } = windowOf('What stood on the page');
    leave(window, 'https://example.org/weather');
    expect(page.body.textContent).to.equal('');
    expect(page.title.trim()).to.equal('');
    expect(gone).to.deep.equal([]);
    await waitUntil(() => gone.length > 0);
    expect(gone).to.deep.equal(['https://example.org/weather']);
  });

  it('replaces the top window where that is allowed', async () => {
    const outer = windowOf('The LMS');
    const { window } = windowOf('A lesson', outer.window);
    leave(window, 'https://example.org/weather');
    await waitUntil(() => outer.gone.length > 0);
    expect(outer.gone).to.deep.equal(['https://example.org/weather']);
    expect(outer.page.documentElement.style.display).to.equal('none');
  });

  it('replaces the frame where the top window is out of reach', async () => {
    const top = {
      get location(): never {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const { gone, window } = windowOf('A lesson', top);
    leave(window, 'https://example.org/weather');
    await waitUntil(() => gone.length > 0);
    expect(gone).to.deep.equal(['https://example.org/weather']);
  });

  it('is called by Shift pressed three times alone', () => {
    let left = 0;
    const stop = watchLeaveKey(document, () => (left += 1));
    const press = (...keys: readonly string[]) => {
      for (const key of keys) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press('Shift', 'A', 'Shift', 'B', 'Shift', 'C');
    expect(left).to.equal(0);
    press('Shift', 'Shift', 'Shift');
    expect(left).to.equal(1);
    stop();
  });
});
