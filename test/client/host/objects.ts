/** Why the host did not do what it was asked; the client hands the code on as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/**
 * An object that the client can reach. Its getters, setters and methods whose names start with a capital are its
 * members in the protocol; whatever it lacks fails the request.
 */
export abstract class HostObject {
  /** What a later request calls it by; undefined where its path says enough. */
  identity(): Readonly<Record<string, unknown>> | undefined {
    return undefined;
  }
}

/** Objects that are loaded together. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];
}

/** An object that only the host's own reference leads back to. */
export abstract class ReferencedObject extends HostObject {}

function memberOf(object: HostObject, name: string): PropertyDescriptor {
  const known = /^_?[A-Z]/.test(name);
  for (let at: unknown = object; known && at instanceof HostObject; at = Object.getPrototypeOf(at)) {
    const member = Object.getOwnPropertyDescriptor(at, name);
    if (member !== undefined) return member;
  }
  throw new HostError("ApiNotFound", `This host has no ${object.constructor.name}.${name}`);
}

/** The value of a property. */
export function getProperty(object: HostObject, name: string): unknown {
  const member = memberOf(object, name);
  if (member.get === undefined) throw new HostError("ApiNotFound", `This host cannot read ${name}`);
  return member.get.call(object) as unknown;
}

/** Sets a property. */
export function setProperty(object: HostObject, name: string, value: unknown): void {
  const member = memberOf(object, name);
  if (member.set === undefined) throw new HostError("ApiNotFound", `This host cannot set ${name}`);
  member.set.call(object, value);
}

/** Calls a method. */
export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const { value } = memberOf(object, name) as { value?: unknown };
  if (typeof value !== "function") throw new HostError("ApiNotFound", `This host cannot call ${name}`);
  return Reflect.apply(value, object, args) as unknown;
}
