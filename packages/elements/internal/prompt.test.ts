import { expect } from '@open-wc/testing';
import { TlChoice } from '../choice/choice.js';
import { openSample } from './testing/samples.js';

if (!customElements.get('tl-choice')) customElements.define('tl-choice', TlChoice);

describe('the prompt of a question', () => {
  it('is a case in ordinary words and a question that stands out, the last paragraph', async () => {
    const markdown = `:::choice{#oven-light fictional}
The light of the oven is out. The bread is in it.

What do you do?

- [x] Look through the window {#look}
  > Yes.
- [ ] Open the door {#open}
  > The heat leaves.
:::`;
    const { element } = await openSample<TlChoice>('tl-choice', { markdown });
    const weights = [...element.querySelectorAll('[slot="prompt"] > p')].map(p => getComputedStyle(p).fontWeight);
    expect(weights).to.deep.equal(['400', '650']);
  });
});
