/**
 * The vocabulary. Read from top to bottom it is the architecture in miniature:
 * text → tree → knowledge → world → feature.
 *
 * Everything here is an immutable value. The one mutable thing is {@link Workspace}.
 */

// ── What a person reads ─────────────────────────────────────────────────────

/**
 * A sentence shown to a user, made only by `say`: the English template with `{0}`, `{1}` … and its values apart,
 * so that a catalogue of another language can be keyed by the template.
 */
export interface Message {
  readonly english: string;
  /** What stands for `{0}` and so on: the user's own words, or a message of its own. */
  readonly values: readonly (string | Message)[];
}

// ── What the user typed ─────────────────────────────────────────────────────

/** UTF-16 offsets, half open. Relative to the start of a {@link Document} unless said otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file as it is now. New text is a new Source. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  /** The editor's language id, `yaml` when unknown. Helm templates come as `helm`. */
  readonly language?: string;
}

/**
 * One YAML document of a file: the unit of work. It does not know where in the file it stands,
 * so it stays the same value (and everything derived from it stays remembered) when text above it changes.
 */
export interface Document {
  readonly uri: string;
  readonly text: string;
  /** Set when it stands in a text of another document. */
  readonly inside?: Inside;
}

/** Where an embedded document stands. Its text is as long as its host's and blank around `part`, so offsets are the same. */
export interface Inside {
  readonly host: Document;
  /** The object that has it. */
  readonly resource: Resource;
  readonly part: Span;
  /** API groups whose documents may stand here. */
  readonly groups: readonly string[];
  /** Something around it says that it is of one of those groups. */
  readonly typed: boolean;
}

/** A document and its first offset in the file. */
export interface Placed {
  readonly document: Document;
  readonly start: number;
}

/** A cursor: an offset in the file. */
export interface Place {
  readonly uri: string;
  readonly offset: number;
}

/** Replaces `span` of the document by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

// ── What it says, as the receiver reads it. Parsing never fails: broken text gives a smaller tree ──

/** `unknown` is a placeholder (`${VAR}`, `{{ … }}`) whose value and type nobody can know here: it satisfies everything. */
export type NodeType = 'map' | 'list' | 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'unknown';
export type NodeStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'flow' | 'block';

export interface Node {
  readonly type: NodeType;
  readonly style: NodeStyle;
  /** Where the value stands: with its quotes; for an alias, the alias. */
  readonly span: Span;
  /** The key it hangs from. */
  readonly key: Span | undefined;
  /**
   * Plain data, as `sigs.k8s.io/yaml` would hand it to the receiver. `undefined` when any part of a scalar is a
   * placeholder, so `typeof node.value === 'string'` is the natural guard.
   */
  readonly value: unknown;
  /** A scalar as written, without quotes; '' for maps and lists. */
  readonly text: string;
  /** An explicit tag that YAML's core does not know, such as `!Ref`. */
  readonly tag: string | undefined;
  /** True when the value (or, for a string, a part of it) is a placeholder. */
  readonly unknown: boolean;
  /** `at('spec.template.spec')`, for keys without dots; a number steps into a list. */
  at(path: string): Node | undefined;
  /** `get('karpenter.sh/capacity-type')`: one key of a map, dots and all. */
  get(key: string): Node | undefined;
  /** The items of a list, [] for everything else. */
  items(): readonly Node[];
  /** The keys of a map in order, merged ones (`<<`) last, [] for everything else. */
  entries(): readonly Entry[];
}

export interface Entry {
  readonly name: string;
  /** Where the key stands. */
  readonly key: Span;
  readonly node: Node;
  /** True when it came through a merge key (`<<: *base`). */
  readonly merged: boolean;
  /** True when a placeholder is part of the key. */
  readonly unknown: boolean;
}

/** Something the text itself has wrong, before anyone asks what it means. */
export interface TextProblem {
  readonly rule: 'yaml-syntax' | 'duplicate-key' | 'excessive-aliasing';
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly Related[];
}

/** What one document says. */
export interface Tree {
  readonly root: Node | undefined;
  readonly problems: readonly TextProblem[];
  /** Where template code may add lines: fields that seem to be missing may come from there. */
  readonly gaps: readonly Span[];
  /** True when there is a gap. */
  readonly templated: boolean;
  /** From this offset on nothing is certain: lines fit together only with what a gap adds. */
  readonly doubtful: number;
}

/** One object that a receiver would get: a document, or an item of a `kind: List`. */
export interface Resource {
  readonly kind: Kind;
  /** `metadata.name`, '' when there is none. */
  readonly name: string;
  readonly root: Node;
  readonly document: Document;
  /** True for a patch: the rest of the object stands elsewhere. */
  readonly partial?: true;
}

// ── What we know: data, contributed by knowledge/ ───────────────────────────

/** Structural facts, generated from a CRD or JSON schema by tools/, without prose. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** An integer or a string (`x-kubernetes-int-or-string`); `type` is absent then. */
  readonly intOrString?: true;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** The schema of a map's values (`additionalProperties`). */
  readonly values?: Schema;
  /** Unknown fields are kept and mean something we do not judge. */
  readonly open?: true;
  /**
   * What stands here and below is read by another program, after the receiver has accepted the file: what that program
   * refuses is a warning. It is a strict reader: it converts nothing, and the letters' case of keys counts.
   */
  readonly readLater?: true;
  readonly enum?: readonly (string | number | boolean)[];
  /** RE2. */
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** `set`: no item twice. `map`: no two items with the same `listKeys`. */
  readonly listType?: 'set' | 'map';
  readonly listKeys?: readonly string[];
  readonly nullable?: true;
  readonly default?: unknown;
  /** The first release that has the field, when later than the first of this apiVersion: `1.9`. */
  readonly since?: string;
  /** The first release of single enum values: `{ Balanced: '1.14' }`. */
  readonly enumSince?: Readonly<Record<string, string>>;
}

/**
 * What a field means, in our words. Keyed by path: `spec.template.spec.requirements[].key`; `*` stands for any key of a
 * map (`spec.limits.*`).
 */
export interface FieldDoc {
  /** What it does: one or two sentences. */
  readonly does: string;
  /** What happens when it is left out. */
  readonly absent?: string;
  /** What goes wrong with it in practice. */
  readonly trap?: string;
  /** The official page. */
  readonly link: string;
  /** What each allowed value means. */
  readonly values?: Readonly<Record<string, string>>;
}
export type Docs = Readonly<Record<string, FieldDoc>>;

/** A value (or key) that can stand at a place, offered by completion and explained by hover. */
export interface Offer {
  readonly value: string;
  /** A few words beside it in the list. */
  readonly detail?: string;
  /** Markdown, computed only when looked at. */
  readonly doc?: () => string;
  /** Smaller comes first; 50 when absent. */
  readonly rank?: number;
}

/** What can stand at one path, beyond what the schema says. */
export interface Domain {
  /** A docs path: `spec.template.spec.requirements[].values[]`. */
  readonly path: string;
  /** Whether it speaks of the map keys or of the values at that path. */
  readonly of: 'key' | 'value';
  /** `node` is the map that holds the field, or the list that holds the item, as far as it is written. */
  offers(at: Moment): Iterable<Offer>;
  /** Markdown about one written value; undefined when nothing is known of it. */
  explain?(value: string, at: Moment): string | undefined;
}

/** Where a domain is asked. */
export interface Moment {
  readonly resource: Resource;
  /** The map or list around the place; the resource's root at the top. */
  readonly around: Node;
  /** The steps from the resource's root to the place: keys, and indices of lists. */
  readonly steps: readonly (string | number)[];
  readonly world: World;
}

export interface Kind {
  readonly group: string;
  readonly version: string;
  readonly name: string;
  /** What it is, one or two sentences of Markdown for hover and completion. */
  readonly summary: string;
  readonly link: string;
  readonly scope: 'Cluster' | 'Namespaced' | 'File';
  /** Who reads it: named in messages. */
  readonly receiver: 'the API server' | 'nodeadm' | 'eksctl' | 'eksctl anywhere' | 'CloudFormation' | 'Terraform' | 'Helm' | 'Nodewise';
  /** What the receiver does with a field that it does not know, and the words for what we have seen. */
  readonly unknownFields: 'refused' | 'pruned';
  /** "Karpenter up to 1.14.1": in which data an unknown field was looked up. */
  readonly knownIn: string;
  /** The keys of `since` in the schema count releases of this product. */
  readonly product?: 'karpenter' | 'eksAnywhere' | 'eksctl' | 'kubernetes';
  /** The first release that serves this kind, when later than the first of its group. */
  readonly since?: string;
  /** The newest release our data knows: a target beyond it may have more than we know. */
  readonly newest?: string;
  /** How the receiver treats the letters' case of keys: Go's JSON decoder ignores it, the API server does not. */
  readonly keysIgnoreCase?: boolean;
  /**
   * Scalars are converted by the receiver (sigs.k8s.io/yaml with a target type: `5` for a string is taken). `maybe`:
   * one of the programs that may read the file does so, and another refuses.
   */
  readonly convertsScalars?: boolean | 'maybe';
  /** A file of this name is of this kind, without apiVersion and kind: `.nodewise.yaml`. */
  readonly fileName?: string;
  /**
   * Only documents whose text holds one of these are read as this kind: of the kinds that everybody has, such as
   * Deployments, those that speak of our nodes.
   */
  readonly markers?: readonly string[];
  /**
   * Documents without apiVersion and kind whose root looks like this are of this kind: templates of CloudFormation,
   * values of a chart. It is asked only where one of the `markers` stands.
   */
  readonly shape?: (root: Node) => boolean;
  /**
   * Files that are no YAML and look like this are of this kind, where one of the `markers` stands: MIME archives, Terraform.
   * Their only node is the whole text.
   */
  readonly foreign?: (text: string) => boolean;
  /** Texts that hold further documents. */
  readonly embeds?: readonly Embed[];
  /** Several kinds may share apiVersion and kind (the NodeConfig dialects): the first that claims the root is taken. */
  readonly claims?: (root: Node, document: Document) => boolean;
  readonly schema: Schema;
  readonly docs: Docs;
  /** What the schema's patterns ask for, in words, by pattern: "a duration such as 720h or 1h30m". */
  readonly forms?: Readonly<Record<string, string>>;
  readonly domains: readonly Domain[];
  readonly links: readonly Link[];
  readonly rules: readonly Rule[];
  readonly samples: readonly Sample[];
}

/** A text that holds further documents: user data, in which a NodeConfig stands alone or in a MIME archive. */
export interface Embed {
  /** Docs path of the text; '' for the whole. */
  readonly path: string;
  /** API groups whose documents may stand there. */
  readonly groups: readonly string[];
}

/** Fields that name another resource. Definition, references, rename and "does not exist" follow from it. */
export interface Link {
  readonly path: string;
  target(node: Node): Target | undefined;
}
export interface Target {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** A whole manifest that is valid and tested: docs, snippets, "new resource" completion and tests read it. */
export interface Sample {
  /** kebab-case, unique in the catalog: the snippet's and file's name. */
  readonly id: string;
  /** The intent in a few words: "Spot first, On-Demand as fallback". */
  readonly title: string;
  /** One sentence: when to choose it. */
  readonly chooseWhen: string;
  readonly yaml: string;
}

/**
 * error: the receiver refuses the file. warning: accepted, and then does not do what its author wants.
 * info: a better way is documented. hint: a simplification.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Everything about a rule that people read. */
export interface RuleText {
  /** Names the problem in kebab-case: "allow <id>" reads as English. = file name = page = setting. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, the first line of its page. */
  readonly summary: string;
  /** Markdown: what goes wrong in the cluster. */
  readonly why: string;
  /** Where the fact was read. */
  readonly sources: readonly [string, ...string[]];
  /** What the receiver itself says, so that people who search for it find the page. */
  readonly upstream?: readonly string[];
  /** Ids of the dossiers' rules that this one covers: `KNP001`. */
  readonly covers?: readonly string[];
  /** At once documentation and tests. At least one fires and one does not. */
  readonly examples: readonly [Example, ...Example[]];
}

export interface Rule extends RuleText {
  /** The same fact as data, so that completion keeps to it and hover words it. */
  readonly constraint?: Constraint;
  /**
   * Words (names of fields, keys, values) of which at least one stands in the text of every document that the rule finds
   * something in. Most objects lack what most rules are about, and a word is looked for more quickly than a rule is asked.
   * Left out where nothing is certain: a rule about something absent, or about keys whose case the receiver ignores.
   */
  readonly mentions?: readonly [string, ...string[]];
  check(resource: Resource, world: World): Iterable<Finding>;
  /** Looks beyond its own document, so it is asked again when names elsewhere change. */
  readonly across?: true;
}

/** How the fields of one object exclude or need each other. */
export interface Constraint {
  /** Docs path of the object; '' for the root. */
  readonly path: string;
  readonly of: 'exactlyOne' | 'atMostOne' | 'atLeastOne' | 'together' | 'needs' | 'forbids';
  /** For `needs` and `forbids` the first field needs or forbids the others. */
  readonly fields: readonly string[];
}

export interface Example {
  readonly title: string;
  /** Annotated YAML: a line `#   ^^^^ message` points at the line above it. */
  readonly yaml: string;
  /** The text after all fixes of this rule. */
  readonly fixed?: string;
  /** The file's name, when the name decides its kind. */
  readonly fileName?: string;
  /** Other files of the workspace, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Target versions for this example. */
  readonly targets?: Targets;
}

export interface Finding {
  readonly span: Span;
  readonly message: Message;
  /** When it differs from the rule's: the same mistake refused here, ignored there. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
  /** The finding speaks of something absent: while its document is being written it waits. */
  readonly missing?: true;
}
export interface Fix {
  readonly title: Message;
  /** In the finding's document. */
  readonly edits: readonly Edit[];
  /** True when it is only likely that this was meant: offered one by one, never by "fix all". */
  readonly guess?: boolean;
}
export interface Related {
  /** The finding's own document when absent. */
  readonly document?: Document;
  readonly span: Span;
  readonly message: Message;
}

// ── The world at one moment: immutable, complete, in memory ─────────────────

/** Versions the files are meant for; an absent one means "the newest we know". */
export interface Targets {
  readonly karpenter?: string;
  readonly kubernetes?: string;
  readonly eksAnywhere?: string;
}

export interface Options {
  readonly enabled: boolean;
  /** By rule id; `off` silences. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly targets: Targets;
  /** Targets that nobody set, read off other files of the workspace: a refusal that rests on one is only likely. */
  readonly guessed?: readonly (keyof Targets)[];
}

/** What one file says about the releases in use: a chart's version, a cluster's. */
export interface TargetHint {
  readonly uri: string;
  readonly targets: Targets;
}

/** Reads target versions off a document of other tools. */
export interface TargetReader {
  /** Documents without this text are not looked at. */
  readonly marker: string;
  /** A file that does not hold this text as well tells nothing, so shells need not read it. */
  readonly trace: string;
  /** `root` is undefined where the text is no YAML. */
  read(document: Document, root: Node | undefined): Targets;
}

/** What rules and domains may ask of the world. */
export interface World {
  readonly kinds: readonly Kind[];
  readonly options: Options;
  /**
   * Every resource of the workspace with this group and kind, or those of one name. Who asks for a name is asked again only
   * when something of that name changes.
   */
  named(group: string, kind: string, name?: string): readonly Resource[];
  resolve(target: Target): Resource | undefined;
}

export interface Snapshot extends World {
  source(uri: string): Source | undefined;
  uris(): readonly string[];
  /** The documents of a file in order, each followed by those that stand in its texts. */
  documents(uri: string): readonly Placed[];
  /** What files of the workspace say about target versions. */
  hints(): readonly TargetHint[];
  /** The resources of one document in order. */
  resources(document: Document): readonly Resource[];
  /** The documents that Kustomize reads as its plan for a folder. The same list until one of them changes. */
  readonly kustomizations: readonly Document[];
  /** The kinds that CRDs of the workspace teach, beside or instead of those we know. */
  readonly learned: readonly Learned[];
}

/** A kind as a CustomResourceDefinition in the file `uri` describes it. */
export interface Learned {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly uri: string;
}

export interface Change {
  readonly put?: readonly Source[];
  readonly drop?: readonly string[];
  readonly options?: Options;
}

/** The only mutable thing. */
export interface Workspace {
  snapshot(): Snapshot;
  apply(change: Change): void;
}

/** Everything the product does has this one shape: pure, synchronous, never throws on any text. */
export type Feature<Params, Result> = (world: Snapshot, params: Params) => Result;
