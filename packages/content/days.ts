/** Days as `2026-03-31`: compared as text, and never asked of a clock (decision 30). */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** A day of the calendar. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day so many years later, as far as comparing goes: 29 February comes before 1 March in any year. */
export const yearsLater = (day: string, years: number): string =>
  day.replace(/^\d{4}/u, year => String(Number(year) + years).padStart(4, '0'));
