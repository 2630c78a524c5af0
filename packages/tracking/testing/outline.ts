import type { InteractionType, Item, ModuleOutline, Outline, PageOutline, Response } from '../course.js';

/** How many of everything a made-up outline has. */
export interface Size {
  readonly modules?: number;
  /** Pages of reading a module; a check page comes on top. */
  readonly pages?: number;
  /** Questions a page. */
  readonly items?: number;
  /** Reveals a page. */
  readonly reveals?: number;
  /** Questions in the bank of a module's check; 0: no check. */
  readonly bank?: number;
  readonly draw?: number;
  readonly types?: readonly InteractionType[];
}

const TYPES: readonly InteractionType[] = [
  'choice',
  'true-false',
  'matching',
  'sequencing',
  'likert',
  'numeric',
  'fill-in',
  'long-fill-in',
  'performance',
  'other',
];

const options = (prefix: string, length: number) =>
  Array.from({ length }, (_, slot) => ({ id: `${prefix}-${slot}`, slot }));

const item = (id: string, slot: number, type: InteractionType, check?: string): Item => ({
  id,
  slot,
  revision: 1,
  type,
  points: 1,
  options: ['true-false', 'numeric', 'fill-in', 'long-fill-in'].includes(type) ? [] : options('o', 5),
  ...(type === 'matching' || type === 'performance' ? { targets: options('t', 5) } : {}),
  ...(check === undefined ? {} : { check }),
});

const moduleOf = (m: number, size: Required<Size>): ModuleOutline => {
  const words = { en: `Module ${m}` };
  const typeAt = (slot: number) => size.types[slot % size.types.length] ?? 'choice';
  const practice = Array.from({ length: size.pages * size.items }, (_, slot) =>
    item(`m${m}-q${slot}`, slot, typeAt(slot)),
  );
  const check = `m${m}-check`;
  const bank = Array.from({ length: size.bank }, (_, index) =>
    item(`m${m}-b${index}`, practice.length + index, typeAt(index), check),
  );
  const pages: PageOutline[] = Array.from({ length: size.pages }, (_, slot) => {
    const items = practice.slice(slot * size.items, (slot + 1) * size.items).map(({ id }) => id);
    const reveals = Array.from({ length: size.reveals }, (_, index) => `m${m}-p${slot}-r${index}`);
    const activities = [...items, ...reveals];
    return { id: `m${m}-p${slot}`, slot, title: words, minutes: 5, required: true, items, activities };
  });
  const checkPage: PageOutline = {
    id: `m${m}-end`,
    slot: size.pages,
    title: words,
    minutes: 5,
    required: true,
    items: [],
    activities: [],
    check: { id: check, draw: size.draw, pass: 0.8, bank: bank.map(({ id }) => id) },
  };
  return {
    id: `m${m}`,
    slot: m,
    title: words,
    description: words,
    pages: size.bank ? [...pages, checkPage] : pages,
    items: [...practice, ...bank],
  };
};

/** A made-up outline without words: modules `m0`…, pages `m0-p0`…, questions `m0-q0`…, bank `m0-b0`…, `m0-check`. */
export const outlineOf = (size: Size = {}, change: Partial<Outline> = {}): Outline => ({
  id: 'fictional-course',
  version: '1.0.0',
  base: 'https://throughline.example',
  title: { en: 'Fictional course' },
  description: { en: 'Fictional course' },
  locales: ['en', 'ar-XB'],
  privacy: 'full',
  neutral: false,
  help: [],
  exit: 'neutral.html',
  modules: Array.from({ length: size.modules ?? 2 }, (_, m) =>
    moduleOf(m, { modules: 2, pages: 2, items: 5, reveals: 1, bank: 6, draw: 3, types: TYPES, ...size }),
  ),
  ...change,
});

/** Some answer to an item, the same for the same `pick` (0..n). */
export const answerTo = ({ type, options: own, targets = [] }: Item, pick: number): Response => {
  const ids = own.map(({ id }) => id);
  const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const others = targets.map(({ id }) => id);
  switch (type) {
    case 'true-false':
      return { type, value: pick % 2 === 0 };
    case 'choice':
      return { type, ids: ids.filter((_, index) => (pick >> index) & 1) };
    case 'sequencing':
      return { type, ids: ids.map((_, index) => at(ids, index + pick)) };
    case 'matching':
      return { type, pairs: ids.map((id, index) => [id, at(others, index + pick)] as const) };
    case 'performance':
      return { type, steps: ids.map((id, index) => [id, at(others, index + pick)] as const) };
    case 'likert':
    case 'other':
      return { type, id: at(ids, pick) };
    case 'numeric':
      return { type, value: (pick - 3) / 4 };
    case 'fill-in':
      return { type, texts: [`kettle ${pick}`] };
    case 'long-fill-in':
      return { type, written: true };
  }
};
