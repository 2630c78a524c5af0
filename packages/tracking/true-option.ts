import type { Id } from './course.js';

/** Of the two options of a statement the one that stands for "true": that with the id `true`, else the first. */
export const trueOption = <Option extends { readonly id: Id }>(options: readonly Option[]): Option | undefined =>
  options.find(({ id }) => id === 'true') ?? options[0];
