import type { Rules } from './rules.js';

const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const STATUS = /^(passed|completed|failed|incomplete|browsed)$/;
const LINE = /^[^\r\n]*$/;

/** SCORM 1.2 at its strictest: the forms of the specification, and the refusals of Moodle in standards mode. */
export const rules12: Rules = {
  codes: { form: '405', range: '405' },
  elements: [
    { of: /^cmi\.suspend_data$/, form: /^[^]*$/, most: 4096 },
    { of: /^cmi\.core\.lesson_location$/, form: LINE, most: 255 },
    { of: /^cmi\.comments$/, form: /^[^]*$/, most: 4096 },
    { of: /^cmi\.core\.exit$/, form: /^(time-out|suspend|logout|)$/ },
    { of: /^cmi\.core\.lesson_status$|^cmi\.objectives\.\d+\.status$/, form: STATUS },
    { of: /score\.(raw|min|max)$/, form: NUMBER, within: [0, 100] },
    { of: /session_time$|latency$/, form: TIMESPAN },
    { of: /\.id$/, form: /^\w+$/, most: 255 },
    {
      of: /^cmi\.interactions\.\d+\.type$/,
      form: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
    },
    { of: /\.time$/, form: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/ },
    { of: /\.result$/, form: /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/ },
    { of: /\.weighting$/, form: NUMBER, within: [-100, 100] },
  ],
  answer: /^(cmi\.interactions\.\d+)\.(student_response|correct_responses\.\d+\.pattern)$/,
  answers: {
    'true-false': /^[tf]$/,
    choice: /^[\da-z](,[\da-z])*$/,
    sequencing: /^[\da-z](,[\da-z])*$/,
    matching: /^[\da-z]\.[\da-z](,[\da-z]\.[\da-z])*$/,
    likert: /^[\da-z]$/,
    numeric: NUMBER,
    'fill-in': LINE,
    performance: LINE,
  },
  answerMost: 255,
};
