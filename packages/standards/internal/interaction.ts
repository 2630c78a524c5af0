import type { Id, Item, Key, Option, Response } from '@throughline/tracking';
import { decimal, limitText, wireId } from '@throughline/tracking/formats.js';

/** How one edition of SCORM writes an answer. */
export interface Form {
  readonly code: (option: Option) => string;
  readonly yes: string;
  readonly no: string;
  /** Between the parts of an answer, and between the two of a pair. */
  readonly comma: string;
  readonly dot: string;
  /** Most characters of one typed answer. */
  readonly limit: number;
}

/** Moodle takes no larger number, and from 1e21 on a number would be written with an exponent. */
const MOST = 1e15;

/** At most ten answers may be typed into one interaction (SCORM 2004 RTE 4.2.9.1). */
const BLANKS = 10;

/** What is right, as the wire takes it; a number is matched by a range, of which Moodle wants both ends. */
export const pattern = (item: Item, key: Key, form: Form): string =>
  key.type === 'numeric' ? key.range : answerText(item, key, form);

/** An answer as the wire takes it; empty where there is nothing to say: nothing chosen, or words nobody else may read. */
export const answerText = (item: Item, response: Response, form: Form): string => {
  const code = (id: Id, among: readonly Option[] = item.options): string => {
    const option = among.find(each => each.id === id);
    return option ? form.code(option) : '';
  };
  const list = (codes: readonly string[]): string => codes.filter(Boolean).join(form.comma);
  const pair = (left: string, right: string): string => (left && right ? left + form.dot + right : '');
  switch (response.type) {
    case 'true-false':
      return response.value ? form.yes : form.no;
    case 'choice':
    case 'sequencing':
      return list([...new Set(response.ids)].map(id => code(id)));
    case 'likert':
      return code(response.id);
    case 'other':
      return wireId(response.id);
    case 'matching':
      return list(response.pairs.map(([source, target]) => pair(code(source), code(target, item.targets))));
    case 'performance':
      return list(response.steps.map(([step, answer]) => pair(wireId(step), wireId(answer))));
    case 'numeric':
      return decimal(response.value, 7, -MOST, MOST);
    case 'fill-in':
      return response.texts
        .slice(0, BLANKS)
        .map(text => limitText(text, form.limit))
        .join(form.comma);
    case 'long-fill-in':
      return '';
  }
};
