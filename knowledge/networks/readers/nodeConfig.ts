import type { Node, Resource } from '../../../engine/model.js';
import { literal } from './values.js';

/** Names of clusters as `nodeadm` reads them. */
export function clusterNameOf({ root }: Resource): string | undefined {
  return literal(root.at('spec.cluster.name'));
}

/** The value of `--node-ip`, where it stands. The last flag wins. */
export function nodeIpOf({ root }: Resource): { readonly node: Node; readonly value: string } | undefined {
  const found = (root.at('spec.kubelet.flags')?.items() ?? []).flatMap((node) => {
    const value = /^--node-ip=(.*)$/s.exec(literal(node) ?? '')?.[1];
    return value === undefined ? [] : [{ node, value }];
  });
  return found.at(-1);
}

/** Who gives the machine its identity. */
export function credentialsOf({ root }: Resource): 'ssm' | 'iamRolesAnywhere' | undefined {
  const hybrid = root.at('spec.hybrid');
  const [ssm, anywhere] = [hybrid?.get('ssm'), hybrid?.get('iamRolesAnywhere')];
  return ssm && !anywhere ? 'ssm' : anywhere && !ssm ? 'iamRolesAnywhere' : undefined;
}
