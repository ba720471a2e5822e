const policy = window.trustedTypes?.createPolicy('app-url', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new Error(`${url} is not of this shop`);
    return url;
  },
});

/**
 * The address in the form that workers and service workers may be started from: of this origin, or it throws.
 * The DOM's types know only text there, so the trusted object goes under that type.
 */
export const trustedUrl = (url: string): string => (policy ? (policy.createScriptURL(url) as unknown as string) : url);
