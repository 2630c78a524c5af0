/** What does here what something of another name does in another authoring tool. */
export interface Elsewhere {
  /** As it is called there: H5P, Adapt, Xerte, Storyline, and everyday words. */
  readonly names: readonly string[];
  /** The blocks that do it here, the likeliest first; none where it is no block. */
  readonly blocks: readonly string[];
  /** What there is to know beside the name. */
  readonly doc?: string;
}

/** One table for the message about an unknown block and for docs/authoring.md. */
export const elsewhere: readonly Elsewhere[] = [
  {
    names: ['Multiple Choice', 'MCQ', 'Multiple Response', 'Single Choice', 'Single Choice Set', 'Pick One', 'Pick Many', 'Image Choice', 'GMCQ', 'Question'],
    blocks: ['choice'],
  },
  {
    names: ['Quiz', 'Question Set', 'Test', 'Exam', 'Knowledge Check', 'Question Bank', 'Question Pool', 'Assessment Results'],
    blocks: ['assessment'],
    doc: 'Its questions stand in `bank.md`; a question on a page needs nothing around it.',
  },
  { names: ['True or False', 'Yes or No', 'Statement'], blocks: ['true-false'] },
  { names: ['Drag and Drop', 'Drag Drop', 'Drag', 'Categories', 'Categorise', 'Categorize', 'Group Sort'], blocks: ['sorting', 'matching'] },
  { names: ['Match', 'Pairs', 'Image Pairing', 'Memory Game', 'Matching Drag and Drop', 'Matching Drop Down'], blocks: ['matching'] },
  {
    names: ['Fill in the Blanks', 'Fill in the Blank', 'Blanks', 'Gap Fill', 'Gaps', 'Cloze', 'Drag the Words', 'Word Bank', 'Text Entry', 'Text Input', 'Short Answer', 'Dictation'],
    blocks: ['fill-in'],
  },
  { names: ['Sort the Paragraphs', 'Image Sequencing', 'Sequence', 'Sequence Drag and Drop', 'Order', 'Ordering', 'Rank', 'Ranking'], blocks: ['sequencing'] },
  { names: ['Grid', 'Choice Grid', 'Question Table'], blocks: ['matrix'] },
  {
    names: ['Find the Hotspot', 'Find Multiple Hotspots', 'Hot Spot', 'Hotgraphic', 'Hot Graphic', 'Image Hotspots', 'Hotspot Image', 'Image Map', 'Labelled Graphic'],
    blocks: ['hotspot'],
    doc: 'To explore a picture without a question: a `figure`, and an `accordion` below it.',
  },
  { names: ['Mark the Words', 'Find the Words', 'Which Word', 'Highlight'], blocks: ['mark-the-text'] },
  { names: ['Numeric Entry', 'Number', 'How Many', 'Arithmetic Quiz'], blocks: ['numeric'] },
  { names: ['Slider', 'Dial', 'Rating', 'Scale', 'Likert Scale', 'Survey', 'Questionnaire', 'Opinion'], blocks: ['likert', 'poll', 'numeric'] },
  { names: ['Essay', 'Open Question', 'Open Text', 'Free Text', 'Text Area', 'Model Answer'], blocks: ['long-answer', 'reflection'] },
  { names: ['Vote', 'Live Poll'], blocks: ['poll'] },
  { names: ['Branching Scenario', 'Branching', 'Decision Tree', 'Simulation', 'Dialogue', 'Dialog', 'Conversation', 'Story', 'Role Play', 'Game Map'], blocks: ['scenario'] },
  {
    names: ['Video', 'Interactive Video', 'Film', 'Movie', 'Audio', 'Sound', 'Recording', 'Podcast', 'YouTube'],
    blocks: ['media'],
    doc: 'The file travels in the package. Questions stand below it.',
  },
  { names: ['Image', 'Picture', 'Photo', 'Graphic', 'Illustration', 'Lightbox', 'Image Juxtaposition'], blocks: ['figure'], doc: 'Or a plain picture: `![what it shows](pictures/….svg)`.' },
  { names: ['Image Slider', 'Gallery', 'Carousel', 'Narrative', 'Slideshow', 'Slides', 'Presentation', 'Course Presentation', 'Process'], blocks: ['tabs', 'steps'] },
  { names: ['Dialog Cards', 'Flashcards', 'Flip Cards', 'Flip Card', 'Flip', 'Cards', 'Card'], blocks: ['flash-cards'] },
  { names: ['Tab', 'Tab Navigator'], blocks: ['tabs'] },
  { names: ['Collapsible', 'Expand', 'Expandable', 'FAQ', 'Panels', 'Accordion Navigator'], blocks: ['accordion'] },
  { names: ['Click and Reveal', 'Click to Reveal', 'Spoiler', 'Details', 'Show Hide', 'Toggle', 'Guess the Answer'], blocks: ['reveal'] },
  { names: ['Chronology', 'History', 'Events'], blocks: ['timeline'] },
  { names: ['Bar Chart', 'Line Chart', 'Pie Chart', 'Graph', 'Diagram'], blocks: ['chart'] },
  { names: ['Quote', 'Blockquote', 'Testimonial'], blocks: ['quotation'] },
  { names: ['Excerpt', 'Source', 'PDF', 'Attachment', 'Download'], blocks: ['document'] },
  { names: ['Case', 'Case Study', 'Vignette'], blocks: ['case-file'] },
  { names: ['Box', 'Info', 'Tip', 'Warning', 'Alert', 'Important', 'Admonition', 'Key Point', 'Example'], blocks: ['callout', 'note'] },
  { names: ['Speaker Notes', 'Trainer Notes', 'Teacher Notes', 'Instructor', 'Trainer', 'Teacher'], blocks: ['facilitator'] },
  { names: ['Documentation Tool', 'Form', 'Worksheet', 'Template', 'Structure Strip', 'Cornell Notes'], blocks: ['planner'] },
  { names: ['Goals', 'Commitment', 'To Do', 'Next Steps'], blocks: ['action-plan'] },
  { names: ['Task List', 'Tick List', 'Todo List'], blocks: ['checklist'] },
  { names: ['Journal', 'Diary', 'Think'], blocks: ['reflection'] },
  { names: ['Criteria', 'Marking Grid', 'Scoring Guide'], blocks: ['rubric'] },
  { names: ['Pre-Test', 'Entry Test', 'Diagnostic'], blocks: ['pre-check'] },
  { names: ['Content Warning', 'Trigger Warning', 'Sensitive'], blocks: ['careful'] },
  { names: ['Glossary', 'Term', 'Definition', 'Dictionary'], blocks: [], doc: 'Words are explained in `glossary.md`, and marked in a sentence: `:term[words]`.' },
  {
    names: ['Text', 'Paragraph', 'Heading', 'Title', 'Bullets', 'List', 'Table', 'Column', 'Columns', 'Page'],
    blocks: [],
    doc: 'Plain words, headings, lists and tables need no block around them.',
  },
  { names: ['Iframe', 'Embed', 'Web Object', 'HTML'], blocks: [], doc: 'Nothing of another site is loaded into a course: link to it.' },
  {
    names: ['Crossword', 'Word Search', 'Hangman', 'Advent Calendar', 'Virtual Tour', 'Speak the Words', 'Audio Recorder'],
    blocks: [],
    doc: 'There is nothing of the kind here, because not everybody could use it: ask the same in a `fill-in`, a `choice` or on `flash-cards`.',
  },
]; // prettier-ignore

/** `drag-and-drop`, `DragAndDrop` and `Drag and Drop` are one name. */
const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const byName = new Map(elsewhere.flatMap(row => row.names.map(name => [key(name), row] as const)));

/** What is meant by a name that is no block here. */
export const fromElsewhere = (name: string): Elsewhere | undefined => byName.get(key(name));
