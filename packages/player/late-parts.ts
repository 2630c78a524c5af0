import { registerWords } from '@throughline/elements/internal/words.js';
import type { LateParts } from './late.js';
import { menuParts } from './menu-parts.js';
import { styles } from './menu-parts.styles.js';
import { strings } from './menu.strings.js';

registerWords('en', strings);

/** The player's own part of `late.js`. */
export const late: Omit<LateParts, 'elements'> = { menu: menuParts, styles };
