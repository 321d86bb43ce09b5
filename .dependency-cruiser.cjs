/** The import table of docs/ARCHITECTURE.md, as code. Each comment is what the offender reads. */
const npm = (...names) => `node_modules/(${names.join('|')})/`;
const only = (name, from, may, comment) => ({ name, comment, severity: 'error', from: { path: from }, to: { pathNot: [from, ...may] } });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Two modules that need each other are one module, or miss a third.', from: {}, to: { circular: true } },
    only('model-imports-nothing', '^engine/model[.]ts$', [], 'The vocabulary has no dependencies.'),
    only('engine-is-pure', '^engine/', [npm('yaml', 'js-yaml', 're2js', 'fastest-levenshtein', '@marcbachmann/cel-js', 'smol-toml', 'ipaddr.js')], 'The engine knows no editor, no disk, no network and no Karpenter.'),
    only('knowledge-is-data', '^knowledge/', ['^engine/(model|kit|advisor/model)[.]ts$', npm('cronstrue')], 'Facts speak the vocabulary and nothing else.'),
    only('server-translates', '^server/', ['^engine/', '^knowledge/(catalog|rules|targets|advisor)[.]ts$', npm('vscode-languageserver[a-z-]*', 'vscode-jsonrpc'), '^(node:)?v8$'], 'The server translates; it does not think.'),
    { name: 'server-runs-anywhere', severity: 'error', comment: 'Only the entry for Node knows Node; everything else of the server runs in a browser too.', from: { path: '^server/', pathNot: '^server/src/main[.]node[.]ts$' }, to: { path: '^(node:)?v8$' } },
    only('cli-prints', '^cli/', ['^engine/', '^knowledge/(catalog|rules|targets|advisor)[.]ts$', npm('ignore'), '^(node:)?(fs|path|url|util|process|stream|os|worker_threads)$'], 'The command line reads files and prints; it does not think.'),
    only('client-is-a-shell', '^client/src/', ['^client/webview/(messages|step)[.]ts$', '^engine/(model|say|advisor/model)[.]ts$', npm('vscode-languageclient', 'vscode-languageserver[a-z-]*', '@types/vscode'), '^(vscode|node:.*|path)$'], 'The client shows; the server knows.'),
    only('the-page-knows-no-editor', '^client/webview/', ['^engine/(model|say|advisor/model)[.]ts$', npm('@vscode-elements/elements', 'lit', 'highlight[.]js')], 'The page runs in a browser; what it needs of VS Code it asks for in a message.'),
    { name: 'groups-are-strangers', severity: 'error', comment: 'Share through knowledge/shared.', from: { path: '^knowledge/([^/]+[.][^/]+)/' }, to: { path: '^knowledge/[^/]+/', pathNot: ['^knowledge/$1/', '^knowledge/shared/', '^knowledge/networks/'] } },
    { name: 'advisor-builds-from-samples', severity: 'error', comment: 'The advisor decides about samples; what is true of a kind stays with the kind.', from: { path: '^knowledge/advisor' }, to: { path: '^knowledge/', pathNot: ['^knowledge/advisor', '^knowledge/shared/', '/samples[.]ts$'] } },
    { name: 'nobody-needs-the-advisor', severity: 'error', comment: 'Kinds and rules know nothing of the advisor.', from: { path: '^knowledge/', pathNot: '^knowledge/advisor' }, to: { path: '^knowledge/advisor' } },
    { name: 'networks-know-no-group', severity: 'error', comment: 'The networks of a cluster are read by group and kind, never by importing one.', from: { path: '^knowledge/networks/' }, to: { path: '^knowledge/', pathNot: ['^knowledge/networks/', '^knowledge/shared/'] } },
    { name: 'shared-knows-no-group', severity: 'error', comment: 'What all groups share cannot lean on one of them.', from: { path: '^knowledge/shared/' }, to: { path: '^knowledge/', pathNot: ['^knowledge/shared/'] } },
    { name: 'one-door-to-yaml', severity: 'error', comment: 'Only engine/yaml knows which YAML library we use.', from: { path: '^(engine|knowledge|server|cli|client)/', pathNot: '^engine/yaml/' }, to: { path: npm('yaml', 'js-yaml') } },
    { name: 'one-door-to-toml', severity: 'error', comment: 'Only engine/toml knows which TOML library we use.', from: { pathNot: '^(engine/toml|test)/' }, to: { path: npm('smol-toml') } },
    { name: 'one-door-to-addresses', severity: 'error', comment: 'Only engine/net knows which library of IP addresses we use.', from: { pathNot: '^(engine/net|test)/' }, to: { path: npm('ipaddr.js') } },
    { name: 'one-door-to-cel', severity: 'error', comment: 'Only engine/cel knows which CEL library we use; @bufbuild/cel is a second opinion for tests.', from: { pathNot: '^(engine/cel|test)/' }, to: { path: npm('@marcbachmann/cel-js', '@bufbuild/cel') } },
    { name: 'only-shared-words-cron', severity: 'error', comment: 'Cron in words is said in one place.', from: { pathNot: '^knowledge/shared/' }, to: { path: npm('cronstrue') } },
    { name: 'no-import-of-tests', severity: 'error', comment: 'Move what both need to engine/examples.', from: { pathNot: '^(test|tools)/' }, to: { path: '^test/' } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'node', 'browser', 'default'] } },
};
