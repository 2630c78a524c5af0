import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlMarkTheText } from '../mark-the-text/mark-the-text.js';
import { TlCaseFile } from './case-file.js';
import { states } from './case-file.states.js';

describeElement('case-file', TlCaseFile, states, { 'tl-mark-the-text': TlMarkTheText });

describe('tl-case-file', () => {
  it('says that it was made up', async () => {
    const { element } = await openSample('tl-case-file', states.samples['a story to read']);
    expect(element.shadowRoot?.textContent).to.include('Fictional case');
  });
});
