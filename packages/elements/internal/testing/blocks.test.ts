import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { directive as callout } from '../../callout/callout.directive.js';
import { TlCallout } from '../../callout/callout.js';
import { directive as caseFile } from '../../case-file/case-file.directive.js';
import { TlCaseFile } from '../../case-file/case-file.js';
import { directive as chart } from '../../chart/chart.directive.js';
import { TlChart } from '../../chart/chart.js';
import { TlGlossaryTerm } from '../../glossary-term/glossary-term.js';
import { directive as reveal } from '../../reveal/reveal.directive.js';
import { TlReveal } from '../../reveal/reveal.js';
import { directive as excerpt } from '../../document/document.directive.js';
import { TlDocument } from '../../document/document.js';
import { directive as quotation } from '../../quotation/quotation.directive.js';
import { TlQuotation } from '../../quotation/quotation.js';
import { directive as steps } from '../../steps/steps.directive.js';
import { TlSteps } from '../../steps/steps.js';
import { directive as timeline } from '../../timeline/timeline.directive.js';
import { TlTimeline } from '../../timeline/timeline.js';
import { registerWords } from '../words.js';
import { block, choices, prose, rendered, sections } from './markup.js';
import { accessible, eventsOf, stage } from './stage.js';

customElements.define('tl-callout', TlCallout);
customElements.define('tl-case-file', TlCaseFile);
customElements.define('tl-chart', TlChart);
customElements.define('tl-glossary-term', TlGlossaryTerm);
customElements.define('tl-document', TlDocument);
customElements.define('tl-quotation', TlQuotation);
customElements.define('tl-reveal', TlReveal);
customElements.define('tl-steps', TlSteps);
customElements.define('tl-timeline', TlTimeline);

const drawn = async (): Promise<void> => new Promise(resolve => setTimeout(resolve));

describe('tl-callout', () => {
  const open = async (attributes: Record<string, string> = {}) => {
    const element = rendered<TlCallout>(
      callout,
      block('callout', 'line', { shape: 'prose', children: [prose('Warm dough rises sooner.')] }, { attributes }),
    );
    const place = await stage('tl-callout', element);
    await element.updateComplete;
    return { element, place };
  };

  it('is accessible', async () => accessible((await open()).place));

  it('says in words why it stands out, in the language around it', async () => {
    registerWords('xx', { calloutPractice: 'EN PRATIQUE' });
    const { element, place } = await open({ kind: 'practice' });
    expect(element.shadowRoot?.textContent).to.include('In practice');
    place.lang = 'xx';
    await drawn();
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.include('EN PRATIQUE');
  });
});

describe('tl-case-file', () => {
  it('is accessible and says that it was made up', async () => {
    const element = rendered<TlCaseFile>(
      caseFile,
      block('case-file', 'bakery', { shape: 'prose', children: [prose('At the bakery.')] }, { fictional: true }),
    );
    const place = await stage('tl-case-file', element);
    await element.updateComplete;
    await accessible(place);
    expect(element.shadowRoot?.textContent).to.include('Fictional case');
  });
});

const english = (words: string): string => words;
const source = 'Bakers of the Coast';

for (const [tag, directive, of, roles] of [
  [
    'tl-timeline',
    timeline,
    block('timeline', 'loaf', sections(english, ['mix', 'Mix', 'Stir.', { when: 'Early' }], ['bake', 'Bake', 'Wait.'])),
    'ol li h3 li h3',
  ],
  [
    'tl-steps',
    steps,
    block('steps', 'bake', { shape: 'steps', options: choices(english, ['mix', 'Mix it.'], ['rest', 'Let it rest.']) }),
    'ol li li',
  ],
  [
    'tl-quotation',
    quotation,
    block('quotation', 'said', { shape: 'prose', children: [prose('Bread takes time.')] }, { attributes: { source } }),
    'figure blockquote figcaption',
  ],
  [
    'tl-document',
    excerpt,
    block(
      'document',
      'form',
      { shape: 'prose', children: [prose('Two loaves a day.')] },
      { attributes: { title: 'The order', source } },
    ),
    'figure figcaption blockquote',
  ],
] as const) {
  describe(tag, () => {
    const open = async (fictional = false) => {
      const element = rendered<TlTimeline>(directive, { ...of, fictional });
      const place = await stage(tag, element);
      await element.updateComplete;
      return { element, place };
    };

    it('is accessible, and is what it is by native markup, with no word lost', async () => {
      const { element, place } = await open();
      await accessible(place);
      const found = [...element.querySelectorAll('ol, li, h3, figure, blockquote, figcaption')];
      expect(found.map(({ localName }) => localName).join(' ')).to.equal(roles);
      const letters = (words: string) => words.replace(/\s/gu, '');
      expect(letters(place.innerText)).to.include(letters(element.textContent));
    });

    it('says that it was made up, where it was', async () => {
      expect((await open()).element.shadowRoot?.textContent).not.to.include('Fictional');
      const { element, place } = await open(true);
      expect(element.shadowRoot?.textContent).to.include('Fictional');
      await accessible(place);
    });

    it('fits a frame of 298 px with text of twice the size', async () => {
      const { place } = await open(true);
      place.classList.add('phone', 'twice');
      expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    });
  });
}

describe('tl-reveal', () => {
  const open = async () => {
    const element = rendered<TlReveal>(
      reveal,
      block('reveal', 'flat-bread', {
        shape: 'prose',
        children: [prose('Why is it flat?'), prose('Old yeast, perhaps.')],
      }),
    );
    const place = await stage('tl-reveal', element);
    return { element, place, events: eventsOf(place) };
  };

  it('is accessible, closed and open', async () => {
    const { element, place } = await open();
    await accessible(place);
    element.querySelector('summary')?.click();
    await accessible(place);
  });

  it('opens by keyboard and says so once', async () => {
    const { element, place, events } = await open();
    expect(place.innerText).not.to.include('Old yeast, perhaps.');
    element.querySelector('summary')?.focus();
    const opened = new Promise(resolve => element.addEventListener('learning-event', resolve, { once: true }));
    await sendKeys({ press: 'Enter' });
    await opened;
    expect(place.innerText).to.include('Old yeast, perhaps.');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await drawn();
    expect(events).to.deep.equal([{ verb: 'experienced', activity: 'flat-bread' }]);
  });
});

describe('tl-chart', () => {
  const open = async () => {
    const row = (name: string, number: string) => [[prose(name)], [prose(number)]];
    const element = rendered<TlChart>(
      chart,
      block(
        'chart',
        'who',
        {
          shape: 'table',
          heads: [[prose('Who bakes it')], [prose('Million loaves')]],
          rows: [row('Bakeries', '12.5'), row('Homes', '4.2')],
        },
        {
          prompt: [prose('Most of it is bought.')],
          attributes: { unit: 'million loaves', year: '2021', source: 'Bakers of the Coast, 2022' },
        },
      ),
    );
    const place = await stage('tl-chart', element);
    await element.updateComplete;
    return { element, place };
  };

  it('is accessible, with the table open too', async () => {
    const { element, place } = await open();
    await accessible(place);
    element.shadowRoot?.querySelector('summary')?.click();
    await accessible(place);
  });

  it('has the numbers on it, its source, and the same numbers as a table', async () => {
    const { element, place } = await open();
    expect([...element.querySelectorAll('svg text')].map(({ textContent }) => textContent)).to.deep.equal([
      '12.5',
      '4.2',
    ]);
    expect(place.innerText).to.include('Bakers of the Coast, 2022').and.to.include('2021');
    expect(place.innerText).not.to.include('Million loaves');
    element.shadowRoot?.querySelector('summary')?.click();
    await drawn();
    expect([...element.querySelectorAll('td')].map(({ textContent }) => textContent)).to.deep.equal(['12.5', '4.2']);
    expect(place.innerText).to.include('Million loaves');
  });

  it('fits a frame of 298 px', async () => {
    const { place } = await open();
    place.classList.add('phone', 'twice');
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  });
});

describe('tl-glossary-term', () => {
  const open = async () => {
    const element = document.createElement('tl-glossary-term');
    const term = document.createElement('dfn');
    term.textContent = 'a starter of sourdough';
    const meaning = document.createElement('template');
    meaning.content.append('Any flour and water with wild yeast.');
    element.append(term, meaning);
    const sentence = document.createElement('p');
    sentence.append('Bread from ', element, ' rises slowly.');
    const place = await stage('tl-glossary-term', sentence);
    const button = element.querySelector<HTMLElement>('[role="button"]');
    if (!button) throw new Error('The button is missing.');
    return { place, button, events: eventsOf(place) };
  };

  it('is accessible, closed and open', async () => {
    const { place, button } = await open();
    await accessible(place);
    button.click();
    await accessible(place);
  });

  it('opens and closes by keyboard, keeps the focus, and tells nobody', async () => {
    const { place, button, events } = await open();
    expect(place.innerText).not.to.include('Any flour');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(place.innerText).to.include('Any flour and water with wild yeast.');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(place.innerText).not.to.include('Any flour');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(document.activeElement).to.equal(button);
    expect(events).to.deep.equal([]);
  });

  it('keeps the words of its sentence', async () => {
    expect((await open()).place.innerText).to.include('Bread from a starter of sourdough rises slowly.');
  });
});
