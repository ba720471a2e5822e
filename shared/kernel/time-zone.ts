const IANA_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/;

/** True for an IANA name that this runtime can tell the time by. Which ones it knows differs a little between runtimes. */
export function isTimeZone(text: string): boolean {
  if (text.length > 64 || !IANA_NAME.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
