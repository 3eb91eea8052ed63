// contextBridge, as source for a page: runs once in the page's own world and once in the preload's isolated world.
//
// The two worlds share the DOM and nothing else. A DOM event is delivered synchronously, and its `detail` is cloned on
// the way to the other world: which is what the real bridge does with values. Functions become stand-ins that call
// back, promises settle across, prototypes, symbols and `ipcRenderer` itself are dropped, what arrives is frozen.

/** @param token a random word that marks our events and values @param side 'main' or 'isolated' */
export function contextBridge(token, side) {
  const outgoing = `${token}-from-${side}`;
  const incoming = `${token}-from-${side === 'main' ? 'isolated' : 'main'}`;
  const functions = new Map();
  const idsOfFunctions = new WeakMap();
  const promises = new Map();
  let count = 0;
  let returned;

  const isPlain = (value) => Object.prototype.toString.call(value) === '[object Object]';

  function idOf(fn) {
    let id = idsOfFunctions.get(fn);
    if (!id) {
      id = `${side}${++count}`;
      idsOfFunctions.set(fn, id);
      functions.set(id, fn);
    }
    return id;
  }

  function encode(value) {
    if (typeof value === 'function') return { [token]: 'function', id: idOf(value) };
    if (typeof value === 'symbol') return undefined;
    if (value === null || typeof value !== 'object') return value;
    if (value.isIpcRenderer) return {};
    if (value instanceof Promise) {
      const id = `${side}${++count}`;
      value.then(
        (result) => post({ kind: 'resolve', id, value: encode(result) }),
        (error) => post({ kind: 'reject', id, value: encode(error) }),
      );
      return { [token]: 'promise', id };
    }
    if (value instanceof Error) return { [token]: 'error', name: value.name, message: value.message };
    if (Array.isArray(value)) return value.map(encode);
    if (isPlain(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, encode(value[key])]));
    return value;
  }

  function decode(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if (value[token] === 'function') {
      return (...args) => {
        const answer = ask({ kind: 'call', id: value.id, args: args.map(encode) });
        if (answer.ok) return decode(answer.value);
        throw decode(answer.value);
      };
    }
    if (value[token] === 'promise') {
      return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }));
    }
    if (value[token] === 'error') return new (globalThis[value.name] ?? Error)(value.message);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
  }

  function freeze(value) {
    if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  }

  function post(detail) {
    const event = new CustomEvent(outgoing, { detail });
    if (event.detail === null) throw new Error('An object could not be cloned.');
    document.dispatchEvent(event);
  }

  function ask(detail) {
    returned = undefined;
    post(detail);
    if (!returned) throw new Error('An object could not be cloned.');
    return returned;
  }

  function answer(work) {
    let reply;
    try {
      reply = { kind: 'return', ok: true, value: encode(work()) };
    } catch (error) {
      reply = { kind: 'return', ok: false, value: encode(error) };
    }
    post(reply);
  }

  function expose(key, api) {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(decode(api)), enumerable: true });
  }

  document.addEventListener(
    incoming,
    (event) => {
      event.stopImmediatePropagation();
      const message = event.detail;
      if (!message) return;
      if (message.kind === 'expose') answer(() => expose(message.key, message.api));
      else if (message.kind === 'call') answer(() => functions.get(message.id)(...message.args.map(decode)));
      else if (message.kind === 'return') returned = message;
      else {
        const waiting = promises.get(message.id);
        promises.delete(message.id);
        waiting?.[message.kind](decode(message.value));
      }
    },
    true,
  );

  return {
    exposeInMainWorld(key, api) {
      const reply = ask({ kind: 'expose', key, api: encode(api) });
      if (!reply.ok) throw decode(reply.value);
    },
  };
}
