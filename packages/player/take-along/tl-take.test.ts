import { expect } from '@open-wc/testing';
import type { Launch } from '@throughline/tracking';
import { drawn, inside, openCourse, press, type CoursePage } from '../testing/course-page.js';
import { launched } from '../testing/fake-recorder.js';
import { outlineOf, page } from '../testing/outline.js';
import { writeText } from './progress-text.js';
import { makerOf } from './read.js';
import { writeCode } from './short-code.js';
import { TlTake } from './tl-take.js';
import type { DrawQr } from './qr.js';

const outline = outlineOf();

/** A course elsewhere in which the module is done and its check passed. */
const elsewhere = {
  lineage: '00000000000b',
  seq: 9,
  visited: new Set(['rope', 'loop', 'basics-end']),
  done: new Set<string>(),
  items: new Map([['first-question', { revision: 1, tries: 2, best: 1, response: null }]]),
  checks: new Map([['knots-check', { opened: 1, finished: 1, best: 0.85, draw: [] }]]),
  scopes: new Map([['basics', { completion: 'completed', success: 'unknown', score: null } as const]]),
  location: { page: 'loop', seq: 8 },
  sessions: new Map<string, number>(),
  language: null,
  sent: { interactions: 0, initialized: false, completed: false, passed: false, told: new Map<string, number>() },
  unknown: [],
};

interface Part extends CoursePage {
  readonly take: TlTake;
  /** Types into the field and presses the button below it. */
  readonly bring: (typed: string) => Promise<string>;
  readonly pressed: (label: string) => Promise<void>;
}

/** The menu's part, open in a course that a platform has launched. */
async function openPart(launch: Partial<Launch> = {}, lost: readonly string[] = []): Promise<Part> {
  const opened = await openCourse({}, { lost });
  const { course, recorder } = opened;
  recorder.answer({ ...launched, ...launch });
  await drawn(course);
  press(course, '.bar > .menu');
  await drawn(course);
  const item = [...inside(course, 'dialog .items').querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Your progress',
  );
  item?.click();
  await drawn(course);
  const take = inside(course, 'tl-take');
  if (!(take instanceof TlTake)) throw new Error('The part is not there.');
  const settled = async () => {
    await drawn(course);
    await take.updateComplete;
  };
  await settled();
  const pressed = async (label: string) => {
    const button = [...take.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label);
    if (!button) throw new Error(`There is no button ${label}`);
    button.click();
    await settled();
  };
  return {
    ...opened,
    take,
    pressed,
    bring: async typed => {
      field(take, '#bring-text').value = typed;
      await pressed('Bring it here');
      return said(take);
    },
  };
}

const field = (take: TlTake, selector: string): HTMLTextAreaElement => {
  const found = take.querySelector<HTMLTextAreaElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
/** One letter misread, as people do. */
const slip = (code: string): string =>
  code.replace(/[5S2Z8B]|.$/, letter => ({ 5: 'S', S: '5', 2: 'Z', Z: '2', 8: 'B', B: '8' })[letter] ?? '7');
const said = (take: TlTake): string => take.querySelector('.said')?.textContent ?? '';

describe('progress to take along', () => {
  it('is accessible, with code, text and what came on show', async () => {
    const { take, bring } = await openPart({ learner: 7 });
    await bring(writeCode(elsewhere, outline, makerOf(7)) ?? '');
    await expect(take).to.be.accessible();
    for (const control of take.querySelectorAll<HTMLInputElement>('textarea, input'))
      expect(control.labels?.length === 1 || control.ariaLabel, control.id).to.be.ok;
  });

  it('shows a code in groups of four and the text, and records nothing for it', async () => {
    const { take, recorder } = await openPart();
    expect(field(take, '#take-code').value).to.match(/^[0-9A-Z]{4}( [0-9A-Z]{1,4})+$/);
    expect(field(take, '#take-text').value).to.match(/^TLP1[\w-]+$/);
    expect(recorder.happenings.map(({ verb }) => verb)).to.deep.equal(['visited']);
    expect(recorder.told).not.to.include('take');
  });

  it('takes in a code, records what comes about by it, says once what came, and offers the place', async () => {
    const { course, take, recorder, bring, pressed } = await openPart({ learner: 7 });
    const words = await bring(` ${(writeCode(elsewhere, outline, makerOf(7)) ?? '').toLowerCase()}\n`);
    expect(words).to.equal(
      'Your progress is here. Nothing that you had was lowered. Modules done: Basics. Best scores: Basics 85 %. Lessons opened: 2.',
    );
    expect(recorder.attempt.checks.get('knots-check')?.best).to.be.closeTo(0.85, 1e-9);
    const outcomes = recorder.happenings.flatMap(each => ('scope' in each ? [`${each.verb} ${each.scope}`] : []));
    expect(outcomes).to.include.members([
      'passed knots-check',
      'completed basics',
      'completed course',
      'passed course',
    ]);
    expect(field(take, '#bring-text').value).to.equal('');
    await pressed('Continue where you left');
    await drawn(course);
    expect(course.querySelector('h1')?.textContent).to.equal('en Loop');
    expect(inside(course, 'dialog').hasAttribute('open')).to.equal(false);
  });

  it('says that nothing was changed when the same is brought again', async () => {
    const { bring } = await openPart();
    const outside = writeText(elsewhere, outline, 0);
    expect(await bring(outside)).to.contain('Is this progress yours?');
    const { bring: alone } = await openPart({ connected: false });
    expect(await alone(outside)).to.contain('Questions answered: 1.');
    expect(await alone(outside)).to.equal('All of it was here already. Nothing was changed.');
  });

  it('refuses what another learner made in a platform, and changes nothing', async () => {
    const { recorder, bring } = await openPart({ learner: 8 });
    const before = recorder.attempt;
    for (const made of [writeCode(elsewhere, outline, makerOf(7)), writeText(elsewhere, outline, makerOf(7))])
      expect(await bring(made ?? '')).to.contain('Another learner made this');
    expect(recorder.attempt).to.equal(before);
  });

  it('asks whose it is where the platform does not say who learns', async () => {
    const { recorder, bring, take, pressed } = await openPart();
    const code = writeCode(elsewhere, outline, makerOf(7)) ?? '';
    await bring(code);
    await pressed('No, leave it');
    expect([said(take), recorder.attempt.checks.size]).to.deep.equal(['Nothing was changed.', 0]);
    await bring(code);
    await pressed('Yes, it is mine');
    expect(said(take)).to.contain('Your progress is here.');
    expect(recorder.attempt.checks.size).to.equal(1);
  });

  const code = writeCode(elsewhere, outline, makerOf(7)) ?? '';
  const whole = writeText(elsewhere, outline, makerOf(7));
  const clumsy: readonly (readonly [name: string, typed: string, words: string])[] = [
    ['nothing', '', 'Enter a code or a text first.'],
    ['a code without its last letters', code.slice(0, -3), 'A letter or digit is wrong or missing.'],
    ['a code with a 5 for an S or the other way round', slip(code), 'A letter or digit is wrong or missing.'],
    [
      'a code whose groups changed places',
      code.replace(/^(.{4})(.{4})/, '$2$1'),
      'A letter or digit is wrong or missing.',
    ],
    ['a code in Arabic letters', '\u0634\u0628 \u0629\u0649 \u0644\u0627', 'A code has letters from A to Z.'],
    ['words', 'I have lost my code, what can I do?', 'This is no progress code and no progress text.'],
    ['a code of another course', writeCode(elsewhere, { ...outline, id: 'sails' }, makerOf(7)) ?? '', 'another course'],
    ['a text of another course', writeText(elsewhere, { ...outline, id: 'sails' }, makerOf(7)), 'another course'],
    ['a text that lost its end', whole.slice(0, -3), 'A part of it is missing or was changed.'],
    ['a text in small letters', whole.toLowerCase(), 'This is no progress code and no progress text.'],
    ['a text of a later version', whole.replace('TLP1', 'TLP2'), 'A newer edition of this course made it.'],
    ['a code of another learner', writeCode(elsewhere, outline, makerOf(8)) ?? '', 'Another learner made this'],
  ];
  for (const [name, typed, words] of clumsy)
    it(`says in plain words what is wrong with ${name}, in sight, and changes nothing`, async () => {
      const { take, recorder, bring } = await openPart({ learner: 7 });
      const before = recorder.attempt;
      expect(await bring(typed)).to.contain(words);
      expect(recorder.attempt).to.equal(before);
      expect(field(take, '#bring-text').value, 'it can be put right').to.equal(typed);
      const place = take.querySelector('.said')?.getBoundingClientRect();
      expect(place && place.top >= 0 && place.bottom <= innerHeight).to.equal(true);
    });

  it('takes in what is here of a code and a text of another edition, and says that some of it is not', async () => {
    const [basics, record] = outline.modules;
    const more = { ...outline, modules: [basics!, { ...record!, id: 'more', slot: 9, pages: [page('new', 1)] }] };
    const there = { ...elsewhere, scopes: new Map([...elsewhere.scopes, ['more', elsewhere.scopes.get('basics')!]]) };
    for (const typed of [
      writeCode(there, more, makerOf(7)),
      writeText({ ...there, visited: new Set(['rope', 'new']) }, more, makerOf(7)),
    ]) {
      const { recorder, bring } = await openPart({ learner: 7 });
      expect(await bring(typed ?? '')).to.match(
        /Best scores: Basics 85 %\..* A part of it belongs to what this edition/,
      );
      expect(recorder.attempt.checks.get('knots-check')?.best).to.be.closeTo(0.85, 1e-9);
      expect(await bring(typed ?? '')).to.match(/^Nothing was changed\. A part of it belongs to/);
    }
  });

  it('says that the platform is asked first, while it is', async () => {
    const { course, take, recorder, bring } = await openPart({ learner: 7 });
    const { launch } = recorder;
    let answer: (launch: Launch) => void = () => undefined;
    Object.assign(recorder, { launch: null, restored: new Promise<Launch>(resolve => (answer = resolve)) });
    expect(await bring(code)).to.equal('Your learning platform is asked first what it holds.');
    answer(launch!);
    await drawn(course);
    await take.updateComplete;
    expect(said(take)).to.contain('Your progress is here.');
  });

  it('brings what was typed when Enter is pressed', async () => {
    const { take, course } = await openPart({ learner: 7 });
    field(take, '#bring-text').value = code;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    field(take, '#bring-text').dispatchEvent(enter);
    await drawn(course);
    await take.updateComplete;
    expect(said(take)).to.contain('Your progress is here.');
    expect(enter.defaultPrevented).to.equal(true);
  });

  it('brings nothing into a visit that is not recorded', async () => {
    const { recorder, bring } = await openPart({ mode: 'review', learner: 7 });
    expect(await bring(writeCode(elsewhere, outline, makerOf(7)) ?? '')).to.contain('This visit is not recorded');
    expect(recorder.told).not.to.include('take');
  });

  const files: readonly (readonly [name: string, content: BlobPart, type: string, words: string])[] = [
    ['its own file', `${whole}\n`, 'text/plain', 'Your progress is here.'],
    ['a file that was cut', whole.slice(0, -5), 'text/plain', 'A part of it is missing or was changed.'],
    ['an empty file', '', 'text/plain', 'This file holds no progress.'],
    ['a picture', new Uint8Array(3000).fill(0xe3), 'image/png', 'This file holds no progress.'],
    ['a plan', '<!doctype html><title>My plan</title><p>Bread for all.', 'text/html', 'This file holds no progress.'],
    ['a large file', whole + ' '.repeat(300_000), 'text/plain', 'This file holds no progress.'],
  ];
  for (const [name, content, type, words] of files)
    it(`reads ${name}: ${words}`, async () => {
      const { course, take, recorder } = await openPart({ learner: 7 });
      const before = recorder.attempt;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'progress.txt', { type }));
      const input = take.querySelector<HTMLInputElement>('#bring-file')!;
      input.files = chosen.files;
      const came = new Promise<void>(resolve => {
        new MutationObserver((_, watch) => {
          if (!said(take)) return;
          watch.disconnect();
          resolve();
        }).observe(take, { subtree: true, childList: true, characterData: true });
      });
      input.dispatchEvent(new Event('change'));
      await came;
      expect(said(take)).to.contain(words);
      expect(recorder.attempt !== before).to.equal(words.startsWith('Your progress'));
      await drawn(course);
    });

  it('draws a QR code black on white in the browser, and says what it holds', async () => {
    await import('./qr-entry.js');
    const { take, asked, pressed } = await openPart();
    expect(asked).not.to.include('qr.js');
    await pressed('Show a QR code');
    expect(asked).to.include('qr.js');
    const picture = take.querySelector('svg');
    expect(picture?.getAttribute('aria-label')).to.equal('This QR code holds all your progress.');
    expect(picture?.querySelector('path')?.getAttribute('d')).to.match(/^M4 4h7v1H4zM/);
    expect(picture?.querySelector('rect')?.getAttribute('fill')).to.equal('#fff');
    expect(take.textContent).to.contain('Scan it with the other device');
  });

  it('says so where the QR code could not be loaded', async () => {
    const { tl } = globalThis as { tl?: { qr?: DrawQr } };
    delete tl?.qr;
    const { take, pressed } = await openPart({}, ['qr.js']);
    await pressed('Show a QR code');
    expect(take.textContent).to.contain('could not be loaded');
  });

  it('selects the code where the browser does not let the page copy', async () => {
    const { take, pressed } = await openPart();
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => undefined });
    await pressed('Copy the code');
    if (own) Object.defineProperty(Navigator.prototype, 'clipboard', own);
    const code = field(take, '#take-code');
    expect(code.selectionEnd - code.selectionStart).to.equal(code.value.length);
    const status = take.querySelector('#take-code ~ [role="status"]');
    expect(status?.textContent, 'below its own button').to.contain('does not let the page copy');
  });
});
