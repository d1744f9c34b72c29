/** What every command is given on its line. */
export interface Asked {
  readonly method?: string;
  readonly data?: string;
  readonly units?: string;
  readonly out?: string;
  /** Most lines of a printed list. */
  readonly top: number;
}

/** Where a command writes: results apart from warnings, so that results can be piped. */
export interface Writer {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}
