/** Words of cards to turn. */
export const strings = {
  /** Above a card that can be turned: which of the cards it is. */
  cardPlace: 'Card {n} of {all}',
  /** Button: shows the other side of a card. */
  turnCard: 'Turn the card',
  /** Button: shows the card before this one. */
  previousCard: 'Previous card',
  /** Button: shows the card after this one; after the last one the cards are mixed and begin again. */
  nextCard: 'Next card',
} as const;
