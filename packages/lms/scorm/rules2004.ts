import type { Rules } from './rules.js';

const TIMESPAN = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d{1,10}H)?(\d{1,10}M)?(\d{1,10}(\.\d{1,2})?S)?)?$/;
const NUMBER = /^-?\d{1,5}(\.\d{1,18})?$/;
const ID = '\\w{1,250}';
const IDS = new RegExp(`^${ID}(\\[,\\]${ID})*$`);
const PAIRS = new RegExp(`^${ID}\\[\\.\\]${ID}(\\[,\\]${ID}\\[\\.\\]${ID})*$`);
const LINE = /^(?!\{)[^\r\n]*$/;
const PART = '(?:(?!\\[,\\])[^\\r\\n]){0,250}';
/** At most ten blanks of at most 250 characters. */
const BLANKS = new RegExp(`^(?!\\{)${PART}(\\[,\\]${PART}){0,9}$`);

/** SCORM 2004 at its strictest: the forms of the specification, and the refusals of Moodle. */
export const rules2004: Rules = {
  codes: { form: '406', range: '407' },
  elements: [
    { of: /^cmi\.suspend_data$/, form: /^[^]*$/, most: 64_000 },
    { of: /^cmi\.location$/, form: LINE, most: 1000 },
    { of: /^cmi\.exit$/, form: /^(time-out|suspend|logout|normal|)$/ },
    { of: /completion_status$/, form: /^(completed|incomplete|not attempted|unknown)$/ },
    { of: /success_status$/, form: /^(passed|failed|unknown)$/ },
    { of: /score\.scaled$/, form: NUMBER, within: [-1, 1] },
    { of: /progress_measure$/, form: NUMBER, within: [0, 1] },
    { of: /score\.(raw|min|max)$|\.weighting$/, form: NUMBER },
    { of: /session_time$|latency$/, form: TIMESPAN },
    { of: /\.id$/, form: /^\w+$/, most: 250 },
    {
      of: /^cmi\.interactions\.\d+\.type$/,
      form: /^(true-false|choice|(long-)?fill-in|matching|performance|sequencing|likert|numeric|other)$/,
    },
    { of: /\.timestamp$/, form: /^20[0-3]\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}Z?)?$/ },
    { of: /\.result$/, form: /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/ },
    { of: /\.description$/, form: LINE, most: 250 },
  ],
  answer: /^(cmi\.interactions\.\d+)\.(learner_response|correct_responses\.\d+\.pattern)$/,
  answers: {
    'true-false': /^(true|false)$/,
    choice: IDS,
    sequencing: IDS,
    matching: PAIRS,
    performance: PAIRS,
    likert: new RegExp(`^${ID}$`),
    numeric: /^-?\d{1,5}(\.\d{1,18})?(\[:\]-?\d{1,5}(\.\d{1,18})?)?$/,
    'fill-in': BLANKS,
    'long-fill-in': LINE,
    other: LINE,
  },
  answerMost: 4000,
};
