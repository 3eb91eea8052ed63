/*
 * The ways to screens name what is pressed in English. Here the same names are looked up in another language's
 * dictionary, so that one way leads to a screen in every language.
 */

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What a text with values in it can look like once they are filled in. */
const pattern = (text) => escaped(text).replaceAll(/\\\{\d\\\}/g, '.*');
const withoutSense = (key) => key.replace(/ \[[^\]]+\]$/, '');
const places = Array.from({ length: 10 }, (_, index) => `{${index}}`);
const plain = (translation) => (typeof translation === 'string' ? translation : translation(...places));

/** What finds an English text finds its translation too, and itself: a task's title is no text of ours and stays. */
export function namesIn(dictionary) {
  const texts = Object.entries(dictionary).map(([key, translation]) => [withoutSense(key), plain(translation)]);
  const withValues = texts.filter(([key]) => /[A-Za-z]{3}.*\{0\}/.test(key));
  const sayings = (text) => texts.filter(([key]) => key === text).map(([, translation]) => translation);

  /** “Pod 1” is said by “Pod {0}”. */
  const filledOf = (text) =>
    withValues.flatMap(([key, translation]) => {
      const values = new RegExp(`^${pattern(key).replaceAll('.*', '(.+)')}$`).exec(text)?.slice(1);
      // Values come in the order of their numbers in English.
      return values ? [translation.replaceAll(/\{(\d)\}/g, (_, n) => sayings(values[n])[0] ?? values[n] ?? '')] : [];
    });
  /** The beginning of a text, up to somewhere in its first value. */
  const begunOf = (text) =>
    withValues.flatMap(([key, translation]) => {
      const head = key.slice(0, key.indexOf('{0}'));
      const at = translation.indexOf('{0}');
      if (head.length < 6 || at <= 0 || !text.startsWith(head)) return [];
      const value = text.slice(head.length);
      return [translation.slice(0, at) + (sayings(value)[0] ?? value)];
    });
  const holding = (text) =>
    texts.filter(([key]) => key.toLowerCase().includes(text.toLowerCase())).map(([, translation]) => translation);

  const either = (patterns) => [...new Set(patterns)].join('|');
  const ofString = (name, exact) => {
    const same = [...sayings(name), ...filledOf(name)];
    const found = same.length > 0 || exact ? same : [...holding(name), ...begunOf(name)];
    const patterns = either([name, ...found].map(pattern));
    return new RegExp(exact ? `^(?:${patterns})$` : patterns, 'i');
  };
  const ofPattern = (name) => {
    // Whatever has letters is meant.
    if (name.test('x')) return name;
    const found = texts.filter(([key]) => name.test(key)).map(([, translation]) => pattern(translation));
    const literal = /^\^([\w ’]+)$/.exec(name.source)?.[1];
    const begun =
      literal === undefined ? [] : [...filledOf(literal), ...begunOf(literal)].map((text) => `^${pattern(text)}`);
    return new RegExp(either([name.source, ...found, ...begun]), 'i');
  };
  return (name, exact = false) => (name instanceof RegExp ? ofPattern(name) : ofString(name, exact));
}

const asOriginal = Symbol('the page or locator itself');

/** The page with its finders going by `nameOf`. */
export function inLanguage(page, nameOf) {
  const named = (method, [first, options, ...rest]) => {
    if (method === 'getByRole') {
      const name = options?.name;
      return [first, name === undefined ? options : { ...options, name: nameOf(name, options.exact) }, ...rest];
    }
    if (method === 'getByText' || method === 'getByLabel') return [nameOf(first, options?.exact), options, ...rest];
    return [first, options, ...rest];
  };
  const wrapped = (original) =>
    new Proxy(original, {
      get(target, key) {
        if (key === asOriginal) return target;
        const value = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args) => found(value.apply(target, named(key, args).map(unwrapped)));
      },
    });
  const found = (value) => (typeof value?.getByRole === 'function' ? wrapped(value) : value);
  const unwrapped = (value) => {
    if (value?.[asOriginal]) return value[asOriginal];
    return value?.has?.[asOriginal] ? { ...value, has: value.has[asOriginal] } : value;
  };
  return wrapped(page);
}
