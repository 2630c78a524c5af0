/** What attributes and texts may be. */

export const isIri = (value: string): boolean => /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);

export const isLanguage = (value: string): boolean => /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu.test(value);

/** A decimal from 0 to 1, as XML Schema writes them. */
export const isShare = (value: string): boolean => /^(?:0*\.\d+|0+\.?0*|0*1(?:\.0*)?)$/u.test(value);
