/** What answering a navigation needs of the caches. */
export type KeptPages = {
  readonly shellPage: () => Promise<Response | undefined>;
  readonly areStaffFilesKept: () => Promise<boolean>;
};

const isStaffPath = (path: string): boolean => /^\/(admin|till)(\/|$)/.test(path);

/**
 * Staff devices start from their own copy at once, network or not, so that page and code are of one version.
 * Everybody else asks the network and gets the shell page when it does not answer.
 */
export async function answerNavigation(request: Request, kept: KeptPages): Promise<Response> {
  if (isStaffPath(new URL(request.url).pathname) && (await kept.areStaffFilesKept())) {
    const page = await kept.shellPage();
    if (page) return page;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const page = await kept.shellPage();
    if (!page) throw error;
    return page;
  }
}
