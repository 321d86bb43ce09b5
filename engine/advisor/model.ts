/**
 * The advisor's vocabulary: questions → options → recommendation → scaffold.
 *
 * Everything the advisor says follows from its answers alone: all answers in, the next step out. Going back is sending
 * fewer or other answers. What is known about the options is data of this shape, in knowledge/advisor.
 */
import type { Message, World } from '../model.js';

// ── What is asked ───────────────────────────────────────────────────────────

/** Question or field id → answer. Lists are written as in a form: `10.80.0.0/16, 10.81.0.0/16`; a flag is `yes` or `no`. */
export type Answers = Readonly<Record<string, string>>;

/** Holds when every named question has one of the answers beside it. */
export type Condition = Readonly<Record<string, readonly string[]>>;

export interface Choice {
  readonly id: string;
  readonly label: Message;
  /** What exactly it means, with figures. */
  readonly help?: Message;
  /** What somebody who now answers otherwise gives up or takes on with this answer. */
  readonly costs?: Message;
}

/** One of the questions that decide between the options. */
export interface Question {
  readonly id: string;
  readonly ask: Message;
  readonly help: Message;
  readonly choices: readonly Choice[];
  /** The answer that holds until another is given. */
  readonly usual: string;
  /** A preference can be changed by deciding so; a fact only by building, buying or moving something. */
  readonly about: 'preference' | 'fact';
  /** Not asked, and its usual answer holds, when this does. */
  readonly unless?: Condition;
}

// ── What is recommended ─────────────────────────────────────────────────────

/** One way to run containers near or in AWS. Named by the ids of the decision table: `hybrid-nodes`, `eksa-vsphere` … */
export interface Option {
  readonly id: string;
  readonly title: Message;
  /** What it is, in one sentence. */
  readonly summary: Message;
  /** When to choose it, in one sentence. */
  readonly choose: Message;
  /** What to know before deciding for it. */
  readonly caveats: readonly Message[];
  /** A cell of the comparison for each row of {@link Advisor.rows}. */
  readonly profile: Readonly<Record<string, Message>>;
  readonly links: readonly Link[];
  /** The score that it starts from. */
  readonly base: number;
}

export interface Link {
  readonly title: Message;
  readonly url: string;
}

/** Takes options away: what AWS does not support or cannot work. */
export interface Constraint {
  readonly id: string;
  readonly when: Condition;
  readonly excludes: readonly string[];
  readonly reason: Message;
  readonly sources: readonly [string, ...string[]];
}

/** Speaks for or against options. Weights are our judgement of published guidance, and are shown as such. */
export interface Weight {
  readonly id: string;
  readonly when: Condition;
  readonly adds: Readonly<Record<string, number>>;
  /** Said of options that gain. */
  readonly gain: Message;
  /** Said of options that lose, when there are such. */
  readonly loss?: Message;
}

/** Something the user should know beside the result: a fact that has gone stale, or a caution about what is recommended. */
export interface Notice {
  readonly id: string;
  readonly when: Condition;
  /** Only when one of these is recommended. */
  readonly recommended?: readonly string[];
  readonly says: Message;
  readonly sources: readonly [string, ...string[]];
  /** The day on which it was read: 2026-11-20. */
  readonly read: string;
}

export interface Reason {
  /** Of the constraint or weight. */
  readonly id: string;
  readonly text: Message;
}

export interface Ranked {
  readonly option: string;
  readonly score: number;
  /** What moved its score, the largest first, gains before losses. */
  readonly reasons: readonly (Reason & { readonly points: number })[];
}

export interface Excluded {
  readonly option: string;
  readonly reasons: readonly Reason[];
}

/** One or two other answers, and what they would lead to. */
export interface Shift {
  readonly changes: readonly { readonly question: string; readonly from: string; readonly to: string; readonly costs?: Message }[];
  /** What would be recommended then. */
  readonly recommended: string;
  readonly score: number;
  /** True when every change is one of preference. */
  readonly preference: boolean;
}

export interface Outcome {
  /** The answers that counted: given ones and usual ones, of all questions. */
  readonly answers: Answers;
  /** Given, but the question is not asked after the other answers. */
  readonly ignored: readonly string[];
  /** `undefined` when nothing is left. */
  readonly recommended?: string;
  readonly ranking: readonly Ranked[];
  readonly excluded: readonly Excluded[];
  /** The best score is so low that it is no more than what is left over. */
  readonly weak: boolean;
  /** The first two are so near each other that a detail may decide. */
  readonly close: boolean;
  readonly notices: readonly Notice[];
  /** Answers that would lead elsewhere, those of preference first. When nothing is left: what would open an option. */
  readonly sensitivity: readonly Shift[];
}

// ── What is built from it ───────────────────────────────────────────────────

/** Everything answered so far, with usual answers where none was given. Values are as typed; ids are of questions and fields. */
export interface Given {
  readonly world: World;
  readonly option: string;
  readonly answers: Answers;
  text(id: string): string;
  /** Items of a list, trimmed, without empty ones. */
  list(id: string): readonly string[];
  /** NaN when it is none; the field's check says so. */
  number(id: string): number;
  is(id: string, ...values: readonly string[]): boolean;
  /** Whether a flag is `yes`. */
  flag(id: string): boolean;
  /** Whether the field is asked after the other answers. */
  asks(id: string): boolean;
}

/** Something a scaffold has to know: a name, a Region, an address range. */
export interface Field {
  readonly id: string;
  /** Fields of one group stand together; one of {@link fieldGroups}. */
  readonly group: FieldGroup;
  readonly ask: Message;
  readonly help?: Message;
  readonly type: 'text' | 'number' | 'list' | 'choice' | 'flag';
  /** For `choice`. */
  readonly choices?: (it: Given) => readonly Choice[];
  /** Offered while typing in a text or list: Regions, names from the workspace. */
  readonly suggestions?: (it: Given) => readonly string[];
  /** The answer until one is given. It passes `check`, so a scaffold can always be shown. */
  readonly usual: (it: Given) => string;
  readonly when?: (it: Given) => boolean;
  /** What is wrong with the answer: one plain sentence that names value and expectation. */
  readonly check?: (value: string, it: Given) => Message | undefined;
  /** Other good answers that the tests walk through. */
  readonly examples?: readonly string[];
  /** Answers that `check` must refuse, for the tests. */
  readonly wrong?: readonly string[];
}

export type FieldGroup = 'cluster' | 'network' | 'machines' | 'access' | 'workloads' | 'operations';

/** One thing to set in a sample: when it is in the list it is done. */
export interface Decision {
  /** Which document: its kind, or `Kind/name` where there are several. The first one when absent. */
  readonly of?: string;
  readonly path: readonly (string | number)[];
  /** Plain data; absent with `remove`. */
  readonly set?: unknown;
  readonly remove?: true;
  /** Written as a comment above the field. */
  readonly because?: Message;
}

/** A valid, tested manifest and what is decided about it. */
export interface Part {
  readonly base: string;
  readonly decisions: readonly Decision[];
}

/** A file before it is written. */
export type Draft = {
  /** Relative to the scaffold's folder, with `/`. */
  readonly path: string;
  readonly language: 'yaml' | 'shellscript' | 'json' | 'csv' | 'markdown' | 'plaintext';
  /** Why it is there, for the preview and the README. */
  readonly because: Message;
} & (
  | { readonly parts: readonly Part[] }
  | { readonly text: (tell: Tell) => string }
);

/** Words a message in the user's language. */
export type Tell = (message: Message) => string;

/** One step of installing or taking down: what to do, and the exact commands. */
export interface Instruction {
  readonly title: Message;
  readonly commands?: readonly string[];
  readonly note?: Message;
}

/** A range of addresses of the plan, for the map. */
export interface AddressRange {
  readonly of: 'vpc' | 'service' | 'node' | 'pod' | 'other';
  readonly label: Message;
  readonly cidr: string;
}

/** The architecture as boxes in zones; whoever draws it places them. */
export interface Drawing {
  readonly title: Message;
  readonly zones: readonly Zone[];
  readonly lines: readonly Line[];
}

export interface Zone {
  readonly id: string;
  readonly of: 'region' | 'local-zone' | 'wavelength' | 'outpost' | 'site' | 'device';
  readonly label: Message;
  readonly boxes: readonly Box[];
}

export interface Box {
  readonly id: string;
  readonly of: 'control-plane' | 'nodes' | 'network' | 'load-balancer' | 'storage' | 'identity' | 'registry' | 'gateway' | 'users';
  readonly label: Message;
  /** The user's own values, one line each. */
  readonly details: readonly string[];
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label: Message;
  /** Dashed: may be away for a while. */
  readonly dashed?: true;
}

/** What is written for an option. */
export interface Scaffold {
  /** The options that it serves. */
  readonly options: readonly string[];
  readonly fields: readonly Field[];
  readonly files: (it: Given) => readonly Draft[];
  /** In order. */
  readonly install: (it: Given) => readonly Instruction[];
  /** In order; the reverse of `install`, and what stays behind or costs money afterwards. */
  readonly teardown: (it: Given) => readonly Instruction[];
  readonly ranges: (it: Given) => readonly AddressRange[];
  readonly drawing: (it: Given) => Drawing;
}

/** Everything that is known: data of knowledge/advisor. */
export interface Advisor {
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** Of two with the same score the first comes first. */
  readonly options: readonly Option[];
  readonly constraints: readonly Constraint[];
  readonly weights: readonly Weight[];
  readonly notices: readonly Notice[];
  /** Of the comparison: id → heading. */
  readonly rows: Readonly<Record<string, Message>>;
  readonly scaffolds: readonly Scaffold[];
}

// ── What the faces show ─────────────────────────────────────────────────────

export interface Asked {
  readonly id: string;
  readonly ask: Message;
  readonly help: Message;
  readonly about: Question['about'];
  readonly choices: readonly (Choice & {
    /** What would be recommended with this answer; absent when nothing would be left. */
    readonly leadsTo?: string;
  })[];
  readonly usual: string;
  /** Absent until it is given. */
  readonly answer?: string;
}

export interface AskedField {
  readonly id: string;
  readonly group: FieldGroup;
  readonly ask: Message;
  readonly help?: Message;
  readonly type: Field['type'];
  readonly choices: readonly Choice[];
  readonly suggestions: readonly string[];
  /** The given answer, or the usual one. */
  readonly value: string;
  readonly given: boolean;
  readonly problem?: Message;
}

/** All that a page shows after some answers. */
export interface Step {
  readonly asked: readonly Asked[];
  /** The first question without an answer. */
  readonly next?: string;
  readonly outcome: Outcome;
  readonly options: readonly Option[];
  readonly rows: Readonly<Record<string, Message>>;
  /** The option whose scaffold is shown: the answer `option` when nothing excludes it, else the recommended one. */
  readonly chosen?: string;
  /** Fields of the chosen option's scaffold. */
  readonly fields: readonly AskedField[];
  /** A field has a problem: nothing is written until it is mended. */
  readonly blocked: boolean;
  readonly drawing?: Drawing;
  readonly ranges: readonly (AddressRange & { readonly overlaps: readonly number[] })[];
}

export interface PlannedFile {
  readonly path: string;
  readonly language: Draft['language'];
  readonly because: string;
  readonly text: string;
}

/** The files of a scaffold, worded. Always has README.md, TEARDOWN.md and DECISION.md beside the option's own. */
export interface Plan {
  readonly option: string;
  /** A name for the folder, from the cluster's. */
  readonly folder: string;
  readonly files: readonly PlannedFile[];
}
