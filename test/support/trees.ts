import type { Node, Tree } from '../../engine/model.js';

/** Everything that can be asked of a tree, as plain data: two readers agree when this is equal. */
export function written(tree: Tree): unknown {
  return { ...tree, root: tree.root && ofNode(tree.root) };
}

function ofNode(node: Node): unknown {
  const { type, style, span, key, text, tag, unknown } = node;
  const isScalar = type !== 'map' && type !== 'list';
  return {
    type, style, span, key, text, tag, unknown,
    value: isScalar ? node.value : undefined,
    items: node.items().map(ofNode),
    entries: node.entries().map((it) => ({ ...it, node: ofNode(it.node) })),
  };
}
