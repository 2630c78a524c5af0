/** Milliseconds of a duration as SCORM writes it (`0001:02:03.04`, `PT1H2M3.04S`); 0 where it is none. */
export const milliseconds = (text = ''): number => {
  const [, h, m, s] =
    /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text) ?? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text) ?? [];
  return Math.round(((Number(h ?? 0) * 60 + Number(m ?? 0)) * 60 + Number(s ?? 0)) * 1000);
};
