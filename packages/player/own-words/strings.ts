import type { strings as forms } from '@throughline/elements/internal/plan-form.strings.js';

/** Words of the part of the menu where the learner saves and opens the own plan. */
export const strings = {
  /** What the plan is. */
  'plan.explain':
    'Your plan holds all you wrote in this course. It is sent to nobody. Save it as a file: it can be read, printed, and opened here again, also in another module or on another device.',
  /** Button: saves the plan as a file. */
  'plan.saveFile': 'Save my plan as a file',
  /** Told in place of the button while nothing was written. */
  'plan.empty': 'You have written nothing yet.',
  /** Label of the choice of a file. */
  'plan.openFile': 'Open a plan that you saved',
  /** Told after a plan was opened; {n} is the number of fields that came. */
  'plan.opened': 'Your plan is here. Fields that came: {n}. Where something stood already, both are kept.',
  /** Told where a plan was opened and all of it was here. */
  'plan.nothingNew': 'All of it was here already. Nothing was changed.',
  /** Heading: where the words are kept. */
  'plan.where': 'Where your words are kept',
  /** The words are kept on this device. */
  'plan.onDevice': 'Your words stay on this device until you delete them in “This device”.',
  /** The words are kept in this tab only. */
  'plan.inTab': 'Your words stay in this tab and end with it.',
  /** The browser keeps nothing. */
  'plan.nowhere': 'This browser keeps nothing. Your words end with this page.',
  /** Button: the words are kept on this device from now on. */
  'plan.keepHere': 'This is my own device: keep my words here',
  /** Asked once when the learner leaves and words were not saved. */
  'plan.leaving': 'What you wrote is not saved yet. Save it as a file, or leave without it.',
  /** Button: leaves, and the words end. */
  'plan.leave': 'Leave without saving',
  /** Title of the file where the course wants a neutral one. */
  'plan.fileTitle': 'My plan',
  /** In the file: what it is, and how it is used. */
  'plan.fileAbout':
    'This file is yours: nobody else has it. To go on writing, open it in the course: Menu, My plan, Open a plan that you saved.',
  /** In the file, before the date. */
  'plan.fileSaved': 'Saved on',
  /** Told where the file is too large. */
  'plan.refused.large': 'This file is too large to be a plan. Choose the file that you saved in the course.',
  /** Told where the file is something else. */
  'plan.refused.unknown': 'This is not a plan. Choose the file that you saved in the course; its name ends in .html.',
  /** Told where the file is damaged. */
  'plan.refused.broken':
    'A part of this file is missing or was changed. Its words can still be read: open it by itself and copy them.',
  /** Told where a later edition of the software saved the file. */
  'plan.refused.version': 'A newer edition of this course saved this file. Open that edition to go on.',
  /** Told where the file is of another course. */
  'plan.refused.course': 'This plan belongs to another course.',
} as const;

export type PlanWords = Readonly<Record<keyof typeof strings | keyof typeof forms, string>>;
