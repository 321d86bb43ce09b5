/** MIME user data and scripts hold manifests without being YAML themselves. */
const beginnings = /^\uFEFF?\s*(?:MIME-Version:|Content-Type:\s*multipart|#!|<powershell>)/i;

/** Whether a text is something else than YAML, in which `---` separates nothing and nothing is a syntax mistake. */
export function isForeign(text: string): boolean {
  return beginnings.test(text);
}
