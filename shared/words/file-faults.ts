import { t } from './t.ts';

/** What is wrong with a file as a whole, or with one that it names: follows its name. */
export const fileFaultWords = {
  get folder() {
    return t`is a folder`;
  },
  get noFile() {
    return t`is not a file`;
  },
  get noText() {
    return t`is not a text file`;
  },
  get noUtf8() {
    return t`is not a text in UTF-8`;
  },
  get empty() {
    return t`is empty`;
  },
  larger: (than: string) => t`is larger than ${than}`,
  unreadable: (reason: string) => t`cannot be read: ${reason}`,
  get unread() {
    return t`cannot be read`;
  },
  get tooManyParts() {
    return t`has more lines or fields than Braid reads from one file`;
  },
  get tooDeep() {
    return t`is nested too deeply`;
  },
  get tooOften() {
    return t`repeats parts of itself beyond measure`;
  },
  get fieldTwice() {
    return t`has a field twice here`;
  },
  get noJson() {
    return t`is not valid JSON here`;
  },
  /** `words` are the parser's own. */
  noYaml: (words: string) => t`is not valid YAML here: ${words}`,
  get secondDocument() {
    return t`holds a second document from here on`;
  },
  tooManyFiles: (name: string) => t`“${name}” is one file too many, or too much beside the others`,
  further: (count: number) => t`has further faults that are not listed here: ${count}`,
};

/** What is wrong with a file that another file names. */
export const namedFileWords = {
  outside: (name: string) => t`“${name}” lies outside the folder of this file`,
  get noName() {
    return t`is no name that a file can have`;
  },
  noFile: (name: string) => t`“${name}” is not a file`,
  noText: (name: string) => t`“${name}” is not a text file`,
  larger: (name: string, than: string) => t`“${name}” is larger than ${than}`,
  unreadable: (name: string, reason: string) => t`“${name}” cannot be read: ${reason}`,
  elsewhere: (name: string) =>
    t`names “${name}”, which cannot be read from here: put its text under text, or add it as a material`,
};

/** Why the operating system refuses a path, by the code of its error. */
export const systemReasons: Readonly<Record<string, () => string>> = {
  EACCES: () => t`permission is denied`,
  EPERM: () => t`the system does not allow it`,
  EROFS: () => t`the disk is read-only`,
  ENOTDIR: () => t`a part of the path is a file`,
  EEXIST: () => t`a file is in the way`,
  EISDIR: () => t`it is a folder`,
  ENOENT: () => t`it is not there`,
  ENAMETOOLONG: () => t`the path is too long`,
  EINVAL: () => t`the path is not valid here`,
  ELOOP: () => t`its links go in a circle`,
  ENOSPC: () => t`the disk is full`,
  EDQUOT: () => t`the disk quota is used up`,
  EMFILE: () => t`too many files are open`,
  EIO: () => t`the disk reports an error`,
};
