import type { Fix, Node, Rule } from '../../../../engine/model.js';
import { replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';

export const autoModeStorageSize: Rule = {
  id: 'auto-mode-storage-size',
  severity: 'error',
  summary: 'The size of the ephemeral storage is not one that Auto Mode takes.',
  why: `
    The API server takes whole numbers from \`1Gi\` to \`59000Gi\`, \`1G\` to \`64000G\`, \`1Ti\` to \`58Ti\` and \`1T\` to \`64T\`.
    The pattern of the CRD that is known has two holes, of which nobody can say whether your cluster still has them, so they are warnings: 18, 19, 28, 29, 38, 39, 48 and 49 \`Ti\` are refused, and \`Ti\` and \`T\` without a number pass.`,
  sources: [crd, guide],
  covers: ['AM036', 'AM037'],
  examples: [
    {
      title: 'A unit that is not taken',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          ephemeralStorage:
            size: 100GB
      #           ^^^^^ 100GB is no size here; it has to be a whole number of Gi, G, Ti or T`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        ephemeralStorage:
          size: 100G`,
    },
    {
      title: 'A number that the pattern forgets',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          ephemeralStorage:
            size: 18Ti
      #           ^^^^ The published pattern refuses 18Ti by mistake; 18432Gi is the same`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        ephemeralStorage:
          size: 18432Gi`,
    },
    {
      title: 'A unit without a number',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          ephemeralStorage:
            size: Ti
      #           ^^ Ti lacks its number`,
    },
    {
      title: 'More than a volume can hold',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          ephemeralStorage:
            size: 60000Gi
      #           ^^^^^^^ 60000Gi is out of range; Gi goes from 1 to 59000`,
    },
    {
      title: 'A size',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        ephemeralStorage:
          size: 200Gi`,
    },
  ],
  mentions: ['ephemeralStorage'],
  *check({ root }) {
    const node = root.at('spec.ephemeralStorage.size');
    const size = stringOf(node);
    if (!node || size === undefined) return;
    const [, digits = '', unit = ''] = /^([1-9]\d*|)(Gi|G|Ti|T)$/.exec(size) ?? [];
    const [most, amount] = [limits[unit], Number(digits)];
    if (most === undefined) {
      const fix = corrected(node, size);
      yield { span: node.span, message: say`${size} is no size here; it has to be a whole number of Gi, G, Ti or T`, ...(fix ? { fix } : {}) };
    } else if (digits === '') {
      yield { span: node.span, severity: unit.startsWith('T') ? 'warning' : 'error', message: say`${size} lacks its number` };
    } else if (amount > most) {
      yield { span: node.span, message: say`${size} is out of range; ${unit} goes from 1 to ${most}` };
    } else if (unit === 'Ti' && amount > 9 && amount < 58 && amount % 10 > 7) {
      const same = `${amount * 1024}Gi`;
      yield { span: node.span, severity: 'warning', message: say`The published pattern refuses ${size} by mistake; ${same} is the same`, fix: { title: say`Use ${same}`, edits: [replaceValue(node, same)] } };
    }
  },
};

const limits: Readonly<Record<string, number>> = Object.freeze({ Gi: 59000, G: 64000, Ti: 58, T: 64 });

/** `100GB` is 100G, `100GiB` and `100gi` are 100Gi; nothing is guessed beyond that. */
function corrected(node: Node, size: string): Fix | undefined {
  const [, digits, prefix = '', binary] = /^([1-9]\d*)\s*([gt])(i?)b?$/i.exec(size) ?? [];
  if (digits === undefined) return undefined;
  const meant = `${digits}${prefix.toUpperCase()}${binary ? 'i' : ''}`;
  return { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] };
}
