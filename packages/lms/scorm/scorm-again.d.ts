/** What is used of scorm-again; its own declarations name a default export that its modules do not have. */
interface ScormAgainSettings {
  readonly autocommit: boolean;
  readonly mastery_override?: boolean;
  /** 5: silent. */
  readonly logLevel: number;
}

declare module 'scorm-again/scorm12' {
  export class Scorm12API {
    constructor(settings: ScormAgainSettings);
    loadFromFlattenedJSON(record: Record<string, string>): void;
    LMSInitialize(parameter: string): string;
    LMSFinish(parameter: string): string;
    LMSGetValue(element: string): unknown;
    LMSSetValue(element: string, value: string): string;
    LMSCommit(parameter: string): string;
    LMSGetLastError(): string;
    LMSGetErrorString(code: string): string;
  }
}

declare module 'scorm-again/scorm2004' {
  export class Scorm2004API {
    constructor(settings: ScormAgainSettings);
    loadFromFlattenedJSON(record: Record<string, string>): void;
    Initialize(parameter: string): string;
    Terminate(parameter: string): string;
    GetValue(element: string): unknown;
    SetValue(element: string, value: string): string;
    Commit(parameter: string): string;
    GetLastError(): string;
    GetErrorString(code: string): string;
  }
}
