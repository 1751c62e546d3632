import type { Metadata } from "../../support/outcome";
import { References, runBatch } from "./batch";
import { Book, type BookEvent } from "./book/book";
import { eventTypes, WorkbookObject } from "./book/workbookObjects";
import { CustomFunctions } from "./customFunctions";
import { HostObject } from "./objects";
import type { Entry, Request, Response } from "./protocol";
import type { Answer } from "./seams";

/** Hears that the page can take the ribbon's commands. */
class Addin extends HostObject {
  NotifyActionHandlerReady(): void {
    // No ribbon here.
  }
}

/** How a request fails: Office refuses it as a whole by a number, or Excel stops before one of its actions. */
export type Fault = { readonly office: number } | { readonly excel: string; readonly before: number };

const eventCategory = 65_536;

/**
 * Excel as Microsoft's client meets it: it answers requests with texts and knows no page. What it does not model fails
 * the request.
 */
export class Host {
  readonly book = new Book();
  /** The cell functions of the page that is connected. */
  readonly functions: CustomFunctions;
  /** Hands messages to the page, once one is connected. */
  deliver: (entries: readonly Entry[]) => void = () => undefined;
  /** The actions of each request so far, but for those that only tidy up. */
  readonly requests: Request["Actions"][] = [];
  private readonly faults = new Map<number, Fault>();
  private readonly references = new References();
  private readonly workbook = new WorkbookObject(this.book);
  private readonly roots: Parameters<typeof runBatch>[1];
  private messages = 0;

  /** @param metadata functions.json */
  constructor(metadata: Metadata = { functions: [] }) {
    this.functions = new CustomFunctions(metadata, (entries) => this.deliver(entries));
    this.roots = {
      root: this.workbook,
      services: {
        "Microsoft.ExcelServices.CustomFunctions": this.functions,
        "Microsoft.InternalService.AddinInternalService": new Addin(),
      },
    };
    this.book.listener = (event) => this.report(event);
  }

  /**
   * Makes a request to come fail.
   *
   * @param next which one: 1 is the next
   * @param fault how
   */
  fail(next: number, fault: Fault): void {
    this.faults.set(this.requests.length + next, fault);
  }

  /** Lets all requests to come through again. */
  failNoMore(): void {
    this.faults.clear();
  }

  /**
   * Answers a request.
   *
   * @param body its text
   * @returns the text of the answer
   */
  receive(body: string): string {
    return JSON.stringify(this.answer(JSON.parse(body) as Request));
  }

  private answer(request: Request): Answer {
    const tidies = request.Actions.every(({ Name }) => Name === "_RemoveReference" || Name === "");
    if (!tidies) this.requests.push(request.Actions);
    const fault = tidies ? undefined : this.faults.get(this.requests.length);
    if (fault !== undefined && "office" in fault) return { code: fault.office };
    const response = runBatch(request, this.roots, this.references, fault);
    return { body: JSON.stringify(response satisfies Response) };
  }

  private report(event: BookEvent): void {
    const type = eventTypes[event.what];
    if (!this.workbook.registered.has(type)) return;
    this.messages += 1;
    const address = "address" in event ? event.address : undefined;
    const message = JSON.stringify({ worksheetId: event.sheet.id, source: "Local", address });
    const entry: Entry = [eventCategory, type, "Workbook", message, String(this.messages)];
    // Excel tells of it once the request that did it is answered.
    setTimeout(() => this.deliver([entry]));
  }
}
