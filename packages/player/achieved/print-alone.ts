/** Marks what is not printed. */
const OFF = 'data-off-paper';

/**
 * Only while it is printed: a page of a course is printed as a whole otherwise, with its thread and the margins of the browser.
 */
const SHEET =
  `@media print{[${OFF}],.thread::before,.knot::before,.knot::after{display:none!important}.thread .knot{padding:0!important;margin:0!important}}` +
  '@page{size:portrait;margin:12mm}';

/** Everything around an element, up to the body. */
const around = (element: Element): readonly Element[] => {
  const parent = element.parentElement;
  if (!parent || element === document.body) return [];
  return [...[...parent.children].filter(other => other !== element), ...around(parent)];
};

/**
 * Prints one element alone, from the page it stands in: no window is opened. Where the print is over, or the browser does not
 * say so and the learner acts again, the page is as it was.
 */
export const printAlone = (element: Element): void => {
  const others = around(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  others.forEach(other => other.setAttribute(OFF, ''));
  const over = new AbortController();
  const end = (): void => {
    over.abort();
    others.forEach(other => other.removeAttribute(OFF));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
  };
  for (const type of ['afterprint', 'keydown', 'pointerdown'])
    addEventListener(type, end, { capture: true, signal: over.signal });
  print();
};
