import { expect, test } from 'vitest';
import { isForeign } from '../../engine/yaml/foreign.js';

test.each([
  'module "eks" {\n  source = "x"\n}\n',
  '# remark\n\n/* another\n * one */\n// and one\nresource "aws_eks_cluster" "this" { # here\n}\n',
  '\uFEFFlocals {\n}\n',
])('a file of Terraform is no YAML: %j', (text) => {
  expect(isForeign(text)).toBe(true);
});

test.each([
  '# remark\napiVersion: v1\nkind: { a: b }\n',
  'locals: {}\n',
  'module "eks": {}\n',
  'include {{ .Values.x }}\n',
  '{ "a": 1 }\n',
  `${'# remark\n/* '.repeat(20000)}`,
])('YAML and templates of it are none: %#', (text) => {
  expect(isForeign(text)).toBe(false);
});
