import {
  callMethod,
  getProperty,
  HostCollection,
  HostError,
  HostObject,
  ReferencedObject,
  setProperty,
} from "./objects";
import {
  actionTypes,
  objectPathTypes,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type Request,
  type Response,
} from "./protocol";

/** Where every path begins. */
export interface Roots {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
}

/** Objects that the client keeps from one request to the next, by the names that the host gave them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private given = 0;

  keep(object: HostObject): string {
    this.given += 1;
    const id = `reference ${this.given}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError("ItemNotFound", "A reference that is no longer kept");
    return object;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  get count(): number {
    return this.kept.size;
  }
}

/** The first letter of a name in a query is as the add-in wrote it: the protocol's own is a capital. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Carries out one request. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly roots: Roots,
    private readonly references: References,
  ) {}

  act(action: Action): unknown {
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.instantiate(this.object(action.ObjectPathId));
      case actionTypes.query:
        return this.query(this.object(action.ObjectPathId), action.QueryInfo?.Select ?? []);
      case actionTypes.method:
        return this.call(action);
      case actionTypes.setProperty:
        setProperty(this.present(action.ObjectPathId), action.Name, this.args(action.ArgumentInfo)[0]);
        return undefined;
      case actionTypes.trace:
        // The client adds or removes the handler of an event only once it hears that its trace was passed.
        return null;
      default:
        throw new HostError("ApiNotFound", `This host knows no action of type ${action.ActionType}`);
    }
  }

  private call(action: Action): unknown {
    // Every object is kept from the start; the client only says when it needs one no more.
    if (action.Name === "_KeepReference") return undefined;
    const args = this.args(action.ArgumentInfo);
    // What is done to nothing is nothing.
    if (this.object(action.ObjectPathId) === null) return undefined;
    if (action.Name === "_RemoveReference") {
      this.references.drop(String(args[0]));
      return undefined;
    }
    return callMethod(this.present(action.ObjectPathId), action.Name, args);
  }

  private instantiate(object: HostObject | null): unknown {
    if (object === null) return null;
    if (object instanceof ReferencedObject) return { _ReferenceId: this.references.keep(object) };
    return object.identity() ?? {};
  }

  /** What is loaded of an object; of a collection, of each of its items. */
  private query(object: HostObject | null, select: readonly string[]): unknown {
    if (object === null) return null;
    if (object instanceof HostCollection)
      return { _Items: object.items().map((item) => this.query(item, select)) };
    const answer: Record<string, unknown> = { ...object.identity() };
    for (const name of select) answer[capital(name)] = getProperty(object, capital(name));
    return answer;
  }

  private present(id: number): HostObject {
    const object = this.object(id);
    if (object === null) throw new HostError("InvalidObjectPath", "Nothing is there");
    return object;
  }

  /** The object of a path, reached once: a method that makes something makes it once. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", "A path that the request does not hold");
    const object = this.reach(path);
    if (object !== null && !(object instanceof HostObject))
      throw new HostError("ApiNotFound", `${path.Name} is no object`);
    this.objects.set(id, object);
    return object;
  }

  private reach(path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case objectPathTypes.root:
        return this.roots.root;
      case objectPathTypes.service: {
        const service = this.roots.services[path.Name];
        if (service === undefined) throw new HostError("ApiNotFound", `This host has no ${path.Name}`);
        return service;
      }
      case objectPathTypes.reference:
        return this.references.find(path.Name);
      case objectPathTypes.nullObject:
        return null;
      default:
        return this.reachFrom(this.object(path.ParentObjectPathId ?? -1), path);
    }
  }

  private reachFrom(parent: HostObject | null, path: ObjectPath): unknown {
    if (parent === null) return null;
    if (path.ObjectPathType === objectPathTypes.property) return getProperty(parent, path.Name);
    const method = path.ObjectPathType === objectPathTypes.indexer ? "GetItem" : path.Name;
    return callMethod(parent, method, this.args(path.ArgumentInfo));
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) =>
      typeof referenced[i] === "number" && referenced[i] > 0 ? this.object(referenced[i]) : argument,
    );
  }
}

/**
 * Carries out a request in order, up to the first error.
 *
 * @param fault an error that stops it before one of its actions
 */
export function runBatch(
  request: Request,
  roots: Roots,
  references: References,
  fault?: { readonly excel: string; readonly before: number },
): Response {
  const batch = new Batch(request, roots, references);
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [ActionIndex, action] of request.Actions.entries()) {
    try {
      if (ActionIndex === fault?.before) throw new HostError(fault.excel, "As the test has it");
      const Value = batch.act(action);
      if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message } = error;
      return { Results, Error: { Code, Message, Location: action.Name, ActionIndex } };
    }
  }
  return { Results };
}
