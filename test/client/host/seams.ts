import type { Entry } from "./protocol";

/** What the host tells the client of itself before any request. */
export interface Facts {
  readonly platform: "Windows" | "Mac";
  /** The API sets that the host claims to have, with their versions. */
  readonly sets: Readonly<Record<string, string>>;
}

/** An answer to one request: an error code of Office itself, or the text of a response. */
export type Answer = { readonly code: number } | { readonly body: string };

/** The two ends between the page and the host, on the page's global object. */
export interface Line {
  /** To the host: the text of a request. From it: the text of an answer. */
  readonly send: (body: string) => Promise<string>;
  /** From the host: the text of messages that nobody asked for. The seam puts it here. */
  deliver?: (entries: string) => void;
}

interface Page {
  readonly officeHostLine: Line;
  OSF?: {
    readonly ScriptMessaging: {
      agaveHostCallback(id: string, payload: unknown): void;
      agaveHostEventCallback(id: string, payload: unknown): void;
    };
  };
}

/**
 * Puts on a page what Excel puts there: `window.external` on Windows, WebKit's message handler on the Mac. It stands on
 * its own, so that its text can be run in a browser or another realm. It must run before office.js.
 *
 * @param facts what the host says of itself
 */
export function installSeam(facts: Facts): void {
  const page = globalThis as unknown as Page;
  const line = page.officeHostLine;
  const messages = 33;
  const execute = 93;
  // Bit 1: a shared runtime. Bit 2: with custom functions.
  const hostInfo = `excel$${facts.platform === "Windows" ? "win32$16.01" : "mac$16.00"}$en-US$test$$$3`;
  const excel = 1;
  const inDocument = 0;

  function put(name: string, value: unknown): void {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  /** `[0, [status, headers, body]]`, or one error code. */
  async function ask(body: string): Promise<[number, [number, string[], string]] | [number]> {
    const answer = JSON.parse(await line.send(body)) as Answer;
    return "code" in answer ? [answer.code] : [0, [200, [], answer.body]];
  }

  function windows(): void {
    type Handler = (id: number, args: unknown) => void;
    const handlers = new Map<number, Handler>();
    // Excel hands over arrays as its own objects.
    const list = (items: readonly unknown[]): unknown => ({ dimensions: () => 1, toArray: () => items });
    const context = {
      GetAppType: () => excel,
      GetSolutionRef: () => "test",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => "en-us",
      GetAppDataLocale: () => "en-us",
      GetDocUrl: () => "Book1.xlsx",
      GetAppCapabilities: () => 1,
      GetActivationMode: () => inDocument,
      GetControlIntegrationLevel: () => 0,
      GetSolutionToken: () => "",
      GetInstanceId: () => "test",
      GetSupportedMatrix: () => JSON.stringify(facts.sets),
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
      GetInitialDisplayMode: () => 0,
    };
    put("external", {
      GetHostInfo: () => hostInfo,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute(id: number, [request]: readonly unknown[][], done: (answer: unknown) => void) {
        if (id !== execute) throw new Error(`This host knows no method ${id}`);
        void ask(String(request?.[4])).then(([code, response]) => {
          done(list(response === undefined ? [code] : [code, response]));
        });
      },
      RegisterEvent(id: number, _target: string, handler: Handler, done: (code: number) => void) {
        handlers.set(id, handler);
        done(0);
      },
      UnregisterEvent(id: number, _target: string, done: (code: number) => void) {
        handlers.delete(id);
        done(0);
      },
    });
    line.deliver = (text) => {
      handlers.get(messages)?.(messages, list((JSON.parse(text) as Entry[]).map(list)));
    };
  }

  function mac(): void {
    interface Message {
      readonly methodId: number;
      readonly callbackId?: string;
      readonly params: { readonly id: number; readonly apiArgs?: readonly unknown[][] };
    }
    const methods = { execute: 1, register: 2, unregister: 3, context: 5 };
    const events = new Map<number, string>();
    // In the order of the client's AppContextProperties.
    const context: unknown[] = [
      [[], []],
      "test",
      excel,
      16,
      1,
      0,
      "",
      1,
      "en-us",
      "en-us",
      0,
      "Book1.xlsx",
      inDocument,
    ];
    context.push(0, "", "", "", "test", false, false, JSON.stringify(facts.sets), "", "", 0);

    async function answer({ methodId, params }: Message, callbackId: string): Promise<unknown> {
      if (methodId === methods.context) return context;
      if (methodId === methods.execute && params.id === execute)
        return [await ask(String(params.apiArgs?.[0]?.[4]))];
      if (methodId === methods.register) events.set(params.id, callbackId);
      else if (methodId === methods.unregister) events.delete(params.id);
      else throw new Error(`This host knows no method ${methodId}`);
      return [0];
    }
    put("webkit", {
      messageHandlers: {
        Agave: {
          postMessage(text: string) {
            const message = JSON.parse(text) as Message;
            const { callbackId = "" } = message;
            void answer(message, callbackId).then((payload) =>
              page.OSF?.ScriptMessaging.agaveHostCallback(callbackId, payload),
            );
          },
        },
      },
    });
    put("external", { GetHostInfo: () => hostInfo, GetLoggingAllowed: () => false });
    line.deliver = (text) => {
      const callbackId = events.get(messages);
      if (callbackId === undefined) return;
      page.OSF?.ScriptMessaging.agaveHostEventCallback(callbackId, [JSON.parse(text), messages]);
    };
  }

  if (facts.platform === "Windows") windows();
  else mac();
}
