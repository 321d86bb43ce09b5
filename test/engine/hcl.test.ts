import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHcl } from '../../engine/hcl/read.js';

const read = (text: string) => readHcl({ uri: 'main.tf', text });

describe('a file of Terraform', () => {
  it('is read as blocks by type and labels, with the literals in them', () => {
    const root = read(`# a remark
resource "aws_eks_cluster" "this" { // another
  name = "plant"
  remote_network_config {
    remote_node_networks { cidrs = ["10.80.0.0/16", "10.81.0.0/16",] }
  }
  /* and one more */
  count = 1
  tags = { Team = "data", "a b": true }
}
locals { size = 2.5 }
`);
    expect(root.value).toEqual({
      'resource aws_eks_cluster this': {
        name: 'plant',
        remote_network_config: { remote_node_networks: { cidrs: ['10.80.0.0/16', '10.81.0.0/16'] } },
        count: 1,
        tags: { Team: 'data', 'a b': true },
      },
      locals: { size: 2.5 },
    });
  });

  it('knows nothing of what is computed', () => {
    const root = read(`a {
  one = "x-\${var.y}"
  two = concat(["10.0.0.0/8"], var.more)
  three = "a" == var.b ? ["c"] : []
  four = [for it in var.list : it.cidr]
  five = ["10.0.0.0/8", cidrsubnet("10.0.0.0/8", 8, 1)]
  six = <<-EOT
    name = "no attribute }"
  EOT
  seven = local.x
  eight = ["10.0.0.0/8"][0]
  nine = "literal"
}`);
    expect(root.at('a')?.value).toEqual({ one: undefined, two: undefined, three: undefined, four: undefined, five: ['10.0.0.0/8', undefined], six: undefined, seven: undefined, eight: undefined, nine: 'literal' });
    expect(root.at('a.seven')?.text).toBe('local.x');
  });

  it('has its nodes where they stand', () => {
    const text = 'a {\n  cidrs = ["10.0.0.0/8"]\n}';
    const { start, end } = read(text).at('a.cidrs.0')!.span;
    expect(text.slice(start, end)).toBe('"10.0.0.0/8"');
  });

  it('is read to its end whatever is broken in it', () => {
    const parts = fc.constantFrom('a', ' ', '=', '{', '}', '[', ']', '(', ')', '"', '${', '\n', '#', '/*', '*/', ',', '<<EOT\n', 'EOT\n', '1', 'x {\n', 'y = "z"\n', ':', '\\');
    fc.assert(fc.property(fc.array(parts, { maxLength: 60 }).map((it) => it.join('')), (text) => {
      const spans = read(text).entries().map((it) => it.node.span);
      expect(spans.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true);
    }));
    expect(read(`${'a {\n'.repeat(5000)}`).type).toBe('map');
    expect(read(`x = ${'['.repeat(5000)}`).type).toBe('map');
  });
});
