declare module 'virtual:worker-text' {
  /** The script of the worker that the engine runs in. */
  const text: string;
  export default text;
}

declare module 'virtual:unpacker-text' {
  /** The script of the worker that unpacks. */
  const text: string;
  export default text;
}
