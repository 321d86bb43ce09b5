import type { Rule } from '../../../../engine/model.js';
import { say, select, stringOf } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeProxyLimits: Rule = {
  id: 'auto-mode-proxy-limits',
  severity: 'warning',
  summary: 'The proxy settings of a NodeClass are longer than the guide allows.',
  why: 'The guide allows 255 characters for the proxy and for each exception, and 50 exceptions.',
  sources: [guide],
  covers: ['AM043'],
  examples: [
    {
      title: 'A long exception',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          advancedNetworking:
            noProxy:
              - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.com
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The guide allows 255 characters here, found 262`,
    },
    {
      title: 'A domain',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking:
          noProxy:
            - .example.com`,
    },
  ],
  mentions: ['httpsProxy', 'noProxy'],
  *check({ root }) {
    const texts = [...select(root, 'spec.advancedNetworking.httpsProxy'), ...select(root, 'spec.advancedNetworking.noProxy[]')];
    for (const node of texts) {
      const length = stringOf(node)?.length ?? 0;
      if (length > mostCharacters) yield { span: node.span, message: say`The guide allows ${mostCharacters} characters here, found ${length}` };
    }
    const list = root.at('spec.advancedNetworking.noProxy');
    const count = list?.items().length ?? 0;
    if (list && count > mostEntries) yield { span: list.key ?? list.span, message: say`The guide allows ${mostEntries} exceptions, found ${count}` };
  },
};

const mostCharacters = 255;
const mostEntries = 50;
