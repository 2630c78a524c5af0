import { expect } from '@open-wc/testing';
import { printAlone } from './print-alone.js';

describe('printing one element alone', () => {
  const print = window.print.bind(window);
  let printed: readonly string[] = [];
  beforeEach(() => {
    document.body.innerHTML = '<header>a</header><main><p>b</p><section><p id="alone">c</p><p>d</p></section></main>';
    window.print = () => {
      printed = [...document.querySelectorAll('[data-off-paper]')].map(({ textContent }) => textContent);
    };
  });
  afterEach(() => {
    window.print = print;
    document.body.replaceChildren();
  });

  for (const end of ['afterprint', 'keydown', 'pointerdown'])
    it(`leaves out all around it, and puts the page back at the next ${end}`, () => {
      const sheets = document.adoptedStyleSheets.length;
      printAlone(document.querySelector('#alone') as Element);
      expect(printed).to.deep.equal(['a', 'b', 'd']);
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
      dispatchEvent(new Event(end));
      expect(document.querySelector('[data-off-paper]')).to.equal(null);
      expect(document.adoptedStyleSheets).to.have.length(sheets);
    });
});
