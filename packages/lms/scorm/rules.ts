/** A rule of a strict LMS for the values of some elements. */
export interface Rule {
  /** Which elements it is for. */
  readonly of: RegExp;
  /** What a value must look like. */
  readonly form: RegExp;
  /** Most characters; none given: as many as the form allows. */
  readonly most?: number;
  /** Least and greatest number. */
  readonly within?: readonly [number, number];
}

/** The two error codes of a refusal: a value of the wrong form, and a number out of its range. */
export interface Codes {
  readonly form: string;
  readonly range: string;
}

/** Rules of one edition: of single elements, and of answers by the type of their interaction. */
export interface Rules {
  readonly codes: Codes;
  readonly elements: readonly Rule[];
  /** The elements that hold an answer; the first group is the interaction they belong to. */
  readonly answer: RegExp;
  readonly answers: Readonly<Record<string, RegExp>>;
  /** Most characters of an answer. */
  readonly answerMost: number;
}

const breaks = (rule: Rule, value: string, codes: Codes): string | null => {
  if (!rule.form.test(value) || value.length > (rule.most ?? Infinity)) return codes.form;
  const [least, greatest] = rule.within ?? [-Infinity, Infinity];
  return rule.within && (Number(value) < least || Number(value) > greatest) ? codes.range : null;
};

/** The error code for a value that a strict LMS refuses; null where it is taken. `read` answers what was set before. */
export const violation = (
  rules: Rules,
  element: string,
  value: string,
  read: (element: string) => string | undefined,
): string | null => {
  const rule = rules.elements.find(({ of }) => of.test(element));
  const code = rule ? breaks(rule, value, rules.codes) : null;
  const interaction = rules.answer.exec(element)?.[1];
  if (code !== null || interaction === undefined) return code;
  const form = rules.answers[read(`${interaction}.type`) ?? ''];
  return form?.test(value) && value.length <= rules.answerMost ? null : rules.codes.form;
};
