/**
 * Loaded into a Node process before everything else (NODE_OPTIONS=--require): writes down whom it talks to. Everything
 * that Node sends over a network goes through a socket's `connect`, a datagram's `send` or a lookup of a name.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.NODEWISE_E2E_TALK;
const script = process.argv[1] ?? '-e';

function write(said) {
  appendFileSync(file, `${JSON.stringify({ script, said })}\n`);
}

function listen(where, name, targetOf) {
  const original = where[name];
  where[name] = function (...args) {
    const target = targetOf(args);
    if (target) write(target);
    return original.apply(this, args);
  };
}

if (file) {
  write('started');
  listen(net.Socket.prototype, 'connect', (args) => hostOf(args.flat()));
  listen(dgram.Socket.prototype, 'send', () => 'datagram');
  listen(dns, 'lookup', ([name]) => `lookup ${name}`);
}

/** A pipe has a path and no port. */
function hostOf([first, second]) {
  if (typeof first === 'object' && first !== null) return first.path ? undefined : `${first.host ?? 'localhost'}:${first.port}`;
  return Number.isInteger(Number(first)) ? `${typeof second === 'string' ? second : 'localhost'}:${first}` : undefined;
}
