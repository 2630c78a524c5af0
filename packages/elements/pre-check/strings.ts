/** Words of a pre-check. */
export const strings = {
  /** Above questions that are asked before the course begins. */
  'preCheck.label': 'Before you begin',
  /** Under that label: what becomes of the answers. */
  'preCheck.note':
    'These answers are neither counted nor sent; they stay with you. Some of the questions come again at the end.',
} as const;
