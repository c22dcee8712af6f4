declare module 'virtual:worker-text' {
  /** The script of the worker. */
  const text: string;
  export default text;
}
