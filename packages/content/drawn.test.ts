import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsDrawn } from './drawn.js';

const table: readonly (readonly [what: string, svg: string, words: string])[] = [
  ['texts one after the other', '<text x="1">Bread</text><text>Salt</text>', 'Bread; Salt'],
  ['lines cut into parts as one', '<text>\n<tspan>Bread</tspan>\n<tspan dy="1em">and salt</tspan></text>', 'Bread and salt'],
  ['letters by their names', '<text>Bread &amp; &lt;salt&gt; &#8211; &#xe9;</text>', 'Bread & <salt> – é'],
  ['no letter that there is not', '<text>&nbsp; &#x110000;</text>', '&nbsp; &#x110000;'],
  ['nothing that is not shown', '<!-- <text>Bread</text> --><title>Salt</title><text/><textPath>1</textPath><text></text>', ''],
]; // prettier-ignore
for (const [what, svg, words] of table)
  test(`reads ${what}`, () => assert.equal(wordsDrawn(`<svg>${svg}</svg>`), words));
