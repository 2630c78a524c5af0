/** `make`, remembered for every object it was asked of. Only for objects that do not change. */
export const once = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new WeakMap<Key, Value>();
  return key => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
};
