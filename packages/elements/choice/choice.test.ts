import { expect } from '@open-wc/testing';
import { TlChoice } from './choice.js';
it('is a class', () => {
  customElements.define('tl-choice', TlChoice);
  expect(document.createElement('tl-choice')).instanceOf(TlChoice);
});
