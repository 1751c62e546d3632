import type { Metadata } from "../../support/outcome";
import { References, runBatch } from "./batch";
import { CustomFunctions } from "./customFunctions";
import { HostObject } from "./objects";
import type { Entry, Request } from "./protocol";
import type { Answer } from "./seams";

/** The workbook as the client reaches it. */
class Workbook extends HostObject {}

/** Hears that the page can take the ribbon's commands. */
class Addin extends HostObject {
  NotifyActionHandlerReady(): void {
    // No ribbon here.
  }
}

/**
 * Excel as Microsoft's client meets it: it answers requests with texts and knows no page. What it does not model fails
 * the request.
 */
export class Host {
  /** The cell functions of the page that is connected. */
  readonly functions: CustomFunctions;
  /** How many requests came. */
  requests = 0;
  /** Hands messages to the page, once one is connected. */
  deliver: (entries: readonly Entry[]) => void = () => undefined;
  private readonly references = new References();
  private readonly workbook = new Workbook();
  private readonly addin = new Addin();

  /** @param metadata functions.json */
  constructor(metadata: Metadata) {
    this.functions = new CustomFunctions(metadata, (entries) => this.deliver(entries));
  }

  /**
   * Answers a request.
   *
   * @param body its text
   * @returns the text of the answer
   */
  receive(body: string): string {
    this.requests += 1;
    const roots = {
      root: this.workbook,
      services: {
        "Microsoft.ExcelServices.CustomFunctions": this.functions,
        "Microsoft.InternalService.AddinInternalService": this.addin,
      },
    };
    const response = runBatch(JSON.parse(body) as Request, roots, this.references);
    return JSON.stringify({ body: JSON.stringify(response) } satisfies Answer);
  }
}
