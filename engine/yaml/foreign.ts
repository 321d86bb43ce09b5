/** MIME user data and scripts hold manifests without being YAML themselves. */
const beginnings = /^\uFEFF?\s*(?:MIME-Version:|Content-Type:\s*multipart|#!|<powershell>)/i;

/** Terraform: after remarks a block, whose brace stands on the line of its name. No YAML begins so. */
const firstBlock = /^\uFEFF?(?:\s|(?:#|\/\/)[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*[a-z_]+(?:[ \t]+"[^"\n]*")*[ \t]*\{(?!\{)/;

/** Whether a text is something else than YAML, in which `---` separates nothing and nothing is a syntax mistake. */
export function isForeign(text: string): boolean {
  return beginnings.test(text) || firstBlock.test(text);
}
