/** One change of the product's text, in a file of `packages/`. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The product broken in one place. A checker that lets it pass is worth nothing. */
export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Where alone it can show (`--only`), if that comes up too seldom among all platforms and faults. */
  readonly only?: string;
}

const mutant = (name: string, file: string, find: string, replace: string, only?: string): Mutant => ({
  name,
  edits: [{ file, find, replace }],
  ...(only !== undefined && { only }),
});

/** A platform that says "true" on a broken line, and takes what is told later. */
const LOST_ON_THE_LINE = 'Moodle12/offline';
/** Windows of one browser. */
const WINDOWS = '/two tabs';

const RECORDER = 'tracking/open-recorder.ts';
const MERGE = 'tracking/merge.ts';
const RECONCILE = 'tracking/reconcile.ts';
const RESUME = 'tracking/resume.ts';
const OUTBOX = 'tracking/outbox.ts';
const SESSION = 'standards/lrs/session.ts';
const DOCUMENT = 'standards/lrs/document.ts';
const STATEMENT = 'standards/lrs/statement.ts';
const PRIVACY = 'tracking/privacy.ts';
const LEASE = 'tracking/lease.ts';

export const mutants: readonly Mutant[] = [
  mutant(
    'journal skipped',
    'tracking/keeper.ts',
    'store.write({ ...now, writes, session, at: Math.max(env.now(), keeper.at) })',
    '{ now: true, landed: Promise.resolve(true) }',
  ),
  mutant(
    'localStorage only',
    'tracking/journal.ts',
    'database?.put(prefix + journal.session, text) ?? Promise.resolve(false)',
    'Promise.resolve(false)',
  ),
  mutant('IndexedDB only', 'tracking/journal.ts', 'local?.set(prefix + journal.session, text) ?? false', 'false'),
  mutant('only localStorage is read', 'tracking/journal.ts', '[...fromLocal, ...late]', 'fromLocal'),
  mutant('an older copy of a journal wins', 'tracking/journal.ts', 'a.writes - b.writes', 'b.writes - a.writes'),
  mutant('merge replaced by overwrite', RESUME, 'absorb(found, attempt)', '{ ...attempt, sent: found.sent }'),
  mutant('the platform overwrites the journal', RESUME, 'absorb(found, attempt)', 'found'),
  mutant('answers of one side only', MERGE, 'items: byKey(mergeItem)', 'items: (_, b) => b'),
  mutant('pages of one side only', MERGE, 'visited: union', 'visited: (_, b) => b'),
  mutant('credit goes down', MERGE, 'best: Math.max(a.best, b.best)', 'best: Math.min(a.best, b.best)'),
  mutant('outcomes go down', MERGE, 'scopes: byKey(mergeScope)', 'scopes: (a, b) => new Map([...a, ...b])'),
  mutant(
    'commit trusted: told is forgotten',
    OUTBOX,
    'next.set(id, { ...numbered(outgoing, ledger), taken: true });',
    'next.delete(id);',
  ),
  mutant(
    'commit trusted: the journal is dropped',
    OUTBOX,
    "confirmed: all.every(outcome => outcome === 'confirmed')",
    'confirmed: !failed',
  ),
  mutant(
    'what was not tried counts as told',
    OUTBOX,
    "else if (fate === 'confirmed' && next.delete(id))",
    'else if (next.delete(id))',
  ),
  {
    name: 'initialized batched',
    edits: [
      {
        file: SESSION,
        find: "const starting = begin().then(sent => {\n    over ||= sent.stop === 'dead';\n  });",
        replace: 'const starting = Promise.resolve();',
      },
      {
        file: SESSION,
        find: '    const begun = await begin();\n    return begun.stop',
        replace:
          "    const begun = { stop: null };\n    const [head] = units;\n    if (first && head?.kind === 'statements') { head.statements.unshift(first); first = null; }\n    return begun.stop",
      },
    ],
  },
  {
    name: 'terminated overtakes',
    edits: [
      { file: SESSION, find: 'sync && !(ending && ordered) &&', replace: 'sync &&' },
      { file: SESSION, find: 'if (ordered && !join && flying.size > 0) void hold', replace: 'if (!ordered) void hold' },
    ],
  },
  mutant(
    'answers overtake initialized',
    SESSION,
    'const early = first !== null && ordered;',
    'const early = false;',
    'StrictCmi5',
  ),
  mutant(
    'written over without a look',
    DOCUMENT,
    'if (condition === null) {',
    'if (condition === undefined) {',
    '/two devices',
  ),
  mutant(
    'a conflict taken for a yes',
    DOCUMENT,
    'if (status === 412 && tries > 1) return write(client, state, tries - 1);',
    "if (status === 412) return outcomeOf(204, 'confirmed');",
    '/two devices',
  ),
  mutant('the other state is dropped', DOCUMENT, 'encode(merge(a, b), outline, STATE_LIMIT)', 'ours'),
  mutant(
    'a leaving page writes over the other',
    DOCUMENT,
    'direct.addState(STATE_ID, { [place]: held })',
    'direct.setState(STATE_ID, { state: held }, null)',
  ),
  mutant(
    'a lineage a page',
    RECORDER,
    'lineage: launch.lineage ?? work.attempt.lineage',
    'lineage: work.attempt.lineage',
    WINDOWS,
  ),
  mutant('a reset is undone', RECONCILE, "? 'offered' : 'left'", "? 'offered' : 'taken'"),
  mutant('taken without asking', RECONCILE, "? 'offered' : 'left'", "? 'taken' : 'left'"),
  mutant('a no taken for a yes', 'tracking/offers.ts', 'say([]);', 'say(own);'),
  mutant('archives are thrown away', RESUME, "= withFate('taken')", "= [...withFate('taken'), ...withFate('left')]"),
  mutant('the own device is forgotten', RECONCILE, "own ? 'taken' : 'left'", "'left'"),
  mutant(
    'what never arrived counts',
    RECONCILE,
    'const proved = adopted || held < claimed ? 0 : claimed;',
    'if (held >= 0) return Math.max(held, claimed);\n  const proved = adopted || held < claimed ? 0 : claimed;',
    LOST_ON_THE_LINE,
  ),
  mutant(
    'the list is not looked at',
    RESUME,
    'arrived(interactions, sent.interactions,',
    'arrived(0, sent.interactions,',
  ),
  mutant('everything is told again', RECONCILE, 'return repeatable ||', 'return true ||'),
  mutant(
    'nothing is told again',
    RECONCILE,
    'return repeatable ||',
    'if (ordinal >= 0) return false;\n  return repeatable ||',
  ),
  mutant('a told answer looks untold', RECONCILE, '&& !isTold(lms, entry)', ''),
  mutant(
    'new ids for late statements',
    STATEMENT,
    'id: idOf(event, told, context),',
    'id: late ? nameUuid(event.id + context.session) : idOf(event, told, context),',
  ),
  mutant(
    'answers are always put at the end',
    'standards/internal/places.ts',
    'Math.min(Number(wanted), list.length)',
    'list.length',
  ),
  mutant(
    'old journals go before the new one stands',
    RECORDER,
    'if (!(spare || (await keeper.keep())) ||',
    'void keeper.keep();\n    if (',
  ),
  mutant(
    'old journals go and none is written',
    RECORDER,
    'if (!(spare || (await keeper.keep())) ||',
    'for (const each of journals) store.remove(each.session);\n    if (entries ||',
  ),
  mutant('home too soon', 'tracking/sender.ts', 'verdict.confirmed && !work.dead', 'verdict.confirmed || !work.dead'),
  mutant('early work is dropped', RECORDER, 'if (!work.launch) early.push(event);', ''),
  mutant('early work is not told', RECORDER, 'earlier.forEach(stage);', ''),
  mutant('windows know nothing of one another', RECORDER, 'options.lease?.()?.({', 'void ({', WINDOWS),
  mutant(
    'what a window cannot know is written over',
    LEASE,
    ' || told.size < Math.max(most, ...told) - base',
    '',
    WINDOWS,
  ),
  mutant('a window that cannot know ends the session', LEASE, 'work.session = null;', '', WINDOWS),
  mutant(
    'windows count on from where they were',
    LEASE,
    'interactions: base }',
    'interactions: attempt.sent.interactions }',
    WINDOWS,
  ),
  mutant('a journal that stayed behind is told again', LEASE, ' || isTold({ sent }, entry)', '', '/storage denied'),
  mutant(
    'of windows that were fresh at a time one counts',
    RESUME,
    'found ? absorb(found, attempt) : attempt',
    'found ?? attempt',
    'Standalone/two tabs',
  ),
  mutant('initialized anew after a reload', 'standards/cmi5/session.ts', 'keep.read().begun ?? ', '', '/reloaded'),
  mutant('outcomes stand last in a state', 'tracking/codec.ts', 'rank(a) - rank(b)', 'rank(b) - rank(a)'),
  mutant('completed does not say so', STATEMENT, 'result: { completion: true, duration', 'result: { duration'),
  mutant('no profile is named', STATEMENT, 'category: [{ id: profileVersionIri(outline) }]', 'category: []'),
  mutant(
    'the time has no zone',
    STATEMENT,
    'new Date(event.at).toISOString()',
    'new Date(event.at).toISOString().slice(0, -1)',
  ),
  mutant(
    'no mastery score is named',
    'standards/cmi5/append.ts',
    '{ [`${CMI5}/extensions/masteryscore`]: masteryScore },',
    '{},',
  ),
  mutant('what moves on is not marked', 'standards/cmi5/append.ts', "moveOn ? [category('moveon')] : []", '[]'),
  mutant('what was begun is not journaled', RECORDER, 'drafts: [...drafts],', 'drafts: [],'),
  mutant('what was begun is not found again', RECORDER, 'journals.flatMap(journal => journal.drafts)', '[]'),
  mutant(
    'archives of a registration are thrown away',
    RESUME,
    "= withFate('taken')",
    "= [...withFate('taken'), ...withFate('left')]",
    'LRS-new-registration',
  ),
  mutant(
    'what another learner did is offered',
    RECONCILE,
    "if (learner && launch.learner && learner !== launch.learner) return 'left';",
    '',
  ),
  mutant(
    'everything is told at every privacy level',
    PRIVACY,
    'if (LEVELS.indexOf(level) < LEVELS.indexOf(needs(event, outline))) return null;',
    '',
  ),
  mutant(
    'times are told at every privacy level',
    PRIVACY,
    "level !== 'full' ? { ...event, latency: 0 } : event",
    'event',
  ),
  mutant('a state counts what did not leave', OUTBOX, 'apart ? attempt.sent : sent', 'sent', 'LRS-flaky'),
  mutant('pages are not packed', 'tracking/rows.ts', 'visited: visited.has(id), scope', 'visited: false, scope'),
  mutant('tries are not packed', 'tracking/rows.ts', 'tried.write(state) +', 'tried.write({ ...state, tries: 1 }) +'),
];
