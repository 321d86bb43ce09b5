/** The languages whose files we look into; the server decides by content which documents are ours. */
export const languageIds: readonly string[] = ['yaml', 'helm'];

/** Views of other revisions: shown, explained, but not blamed, because nobody can edit them. */
export const readOnlySchemes: readonly string[] = ['git', 'gitlens', 'review'];

/** What the server says of itself in `capabilities.experimental` of its initialize answer. */
export interface Knowledge {
  /** API groups that a text names when it may hold one of our documents. */
  readonly groups: readonly string[];
  /** How many kinds it knows. */
  readonly kinds?: number;
}

/** The server's word about itself; an older or foreign server that says nothing is asked for nothing. */
export function knowledgeIn(capabilities: { readonly experimental?: unknown } | undefined): Knowledge {
  const said = capabilities?.experimental as Partial<Knowledge> | undefined;
  return { ...said, groups: said?.groups ?? [] };
}

/** What the server tells in `nodewise/status`. */
export interface ServerStatus {
  /** Kinds that CRDs taught. */
  readonly learned: readonly { readonly kind: string; readonly apiVersion: string; readonly uri: string }[];
  /** Where settings files say that further CRDs are: a path or pattern, from a folder. */
  readonly crds: readonly CrdPlace[];
}
export interface CrdPlace {
  /** A uri. */
  readonly folder: string;
  readonly pattern: string;
}
