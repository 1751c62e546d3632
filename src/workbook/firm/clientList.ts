import { silent } from "../../core/worksheet";
import { build } from "../build";
import { calculateRoom } from "../results/calculateRoom";
import { inputs, type Answers, type AnswerValue } from "../inputs/inputs";
import type { RoomOutcomes } from "../results/outcomes";
import { WorkbookError, type Workbook } from "../port";
import type { Session } from "../session";
import { clientsList } from "../sheets/clientTable";
import { clientsSheet, clientsSheetName, clientsStart } from "../sheets/clientsSheet";
import { clientSheetName } from "../sheets/sheetName";
import { plansSheetName } from "../sheets/plansSheet";
import { clientAnswers, clientFields, type ClientFieldId, type ListedClient } from "./clients";
import { nameKey } from "./fields";
import { editFirmList, readFirmList, type FirmList, type ThereList } from "./firmList";
import { makeLibrary, plansOf, readLibrary } from "./library";
import type { Plan } from "./plans";

/** The firm's clients as they were read, with the year of the list and the library beside them. */
export interface Clients {
  readonly list: FirmList<ClientFieldId>;
  /** As its cell holds it; undefined while it is blank or cannot be found. */
  readonly year: AnswerValue;
  readonly plans: readonly Plan[];
}

/** The name of the cell that holds the year of the list. */
const yearName = "clients_year";

/** Reads the list of clients. Writes nothing. */
export async function readClients(workbook: Workbook): Promise<Clients> {
  const outline = await workbook.outline();
  const list = await readFirmList(workbook, clientsList, clientsSheetName, outline);
  const library = await readLibrary(workbook, outline);
  const plans = library.is === "there" ? plansOf(library) : [];
  const at = outline.names.find(({ name }) => name.toLowerCase() === yearName)?.at;
  if (list.is !== "there" || at === undefined) return { list, year: undefined, plans };
  const [cell] = await workbook.read([at]);
  const value = cell?.values[0]?.[0];
  return { list, year: typeof value === "number" ? value : undefined, plans };
}

/** The clients of the list, in its order. */
export function clientsOf(list: ThereList<ClientFieldId>): ListedClient[] {
  return list.read.rows.map(({ row }) => row);
}

/**
 * Makes the sheet of the clients, and before it that of the plans, which its formulas refer to, where there is none.
 *
 * @param workbook the workbook
 * @param year the year of the list
 * @returns the names of the sheets that were made
 * @throws {WorkbookError} when the workbook refuses, or a sheet of that name is no list of ours
 */
export async function makeClientList(workbook: Workbook, year: number): Promise<string[]> {
  const library = await readLibrary(workbook);
  if (library.is === "damaged") throw new WorkbookError("unknown", library.sentence);
  if (library.is === "none") await makeLibrary(workbook);
  await build(workbook, clientsSheetName, (sheet) => clientsSheet(sheet, year, []), clientsStart);
  return library.is === "none" ? [plansSheetName, clientsSheetName] : [clientsSheetName];
}

/** What the answers of the journey would make of the list. */
export interface ClientEdit {
  /** The place of the row that changes; undefined for a new one. */
  readonly at: number | undefined;
  readonly row: ListedClient;
  /** The fields that change, with what stands there now and what would. */
  readonly fields: readonly {
    readonly heading: string;
    readonly from: AnswerValue;
    readonly to: AnswerValue;
  }[];
}

/**
 * What the list would hold of the client in the journey: its row, or a new one.
 *
 * @param clients the list
 * @param answers of the client
 * @returns a sentence when the client does not belong into the list
 */
export function clientEdit(
  clients: readonly ListedClient[],
  year: AnswerValue,
  answers: Answers,
): ClientEdit | string {
  if (answers.client_name === undefined)
    return "The client in the journey has no name yet: it is added to the list by its name.";
  if (answers.year !== year)
    return "The client in the journey is of another year than the list: it is not added.";
  const name = nameKey(answers.client_name);
  const [at, another] = clients.flatMap(({ client_name }, place) =>
    nameKey(client_name) === name ? [place] : [],
  );
  if (another !== undefined) {
    return "Two rows of the list have the name of this client: make the names differ, then try again.";
  }
  const before: ListedClient = at === undefined ? {} : (clients[at] ?? {});
  const { employer_total } = calculateRoom(answers);
  // The list holds the employer's money in all; the journey may have the match by a formula.
  const employer =
    employer_total.is === "answered" && typeof employer_total.value === "number"
      ? employer_total.value
      : answers.other_employer;
  const own = inputs
    .filter(({ id }) => clientFields.some((field) => field.id === id))
    .map(({ id }) => [id, answers[id]] as const);
  const row: ListedClient = { ...before, ...Object.fromEntries(own), other_employer: employer };
  const fields = clientFields
    .filter(({ id }) => before[id] !== row[id])
    .map(({ id, heading }) => ({ heading, from: before[id], to: row[id] }));
  return { at, row, fields };
}

/**
 * Writes the row of a client.
 *
 * @throws {WorkbookError} when the list has changed since it was shown, or the workbook refuses
 */
export async function putClient(
  workbook: Workbook,
  shown: ThereList<ClientFieldId>,
  { at, row }: ClientEdit,
): Promise<void> {
  await editFirmList(workbook, clientsList, shown, {
    added: at === undefined ? [row] : [],
    changed: at === undefined ? [] : [{ at, row }],
  });
}

/**
 * Opens a client of the list in the journey, as a new client without a sheet.
 *
 * @param session the pane's session
 * @param answers of the client
 * @throws {WorkbookError} when the client in view cannot be left; the sentence says why
 */
export async function openInJourney(session: Session, answers: Answers): Promise<void> {
  if (!(await session.begin(answers))) throw new WorkbookError("busy", session.state().notice);
}

/**
 * The client sheet that is there already for a client of this name and year.
 *
 * @param answers of the client
 * @param sheets the client sheets of the workbook
 */
export function sheetOf(answers: Answers, sheets: readonly string[]): string | undefined {
  const name = clientSheetName(answers, []).toLowerCase();
  return sheets.find((sheet) => sheet.toLowerCase() === name);
}

/** A household added up. */
export interface Household {
  readonly name: string;
  readonly members: readonly AnswerValue[];
  /** After-tax room of all members together, dollars. */
  readonly room: number;
  /** Members whose room cannot be told yet. */
  readonly open: number;
}

/**
 * The households of the list added up: rows with the same word under Household.
 *
 * @param clients the list
 * @param year of the list
 * @param plans the firm's library
 */
export function households(
  clients: readonly ListedClient[],
  year: AnswerValue,
  plans: readonly Plan[],
): Household[] {
  const found = new Map<string, Household>();
  for (const client of clients) {
    const key = nameKey(client.household);
    if (key === "") continue;
    const name = String(client.household).trim();
    const known = found.get(key) ?? { name, members: [], room: 0, open: 0 };
    const { headroom } = roomOf(client, year, plans);
    const room =
      headroom.is === "answered" && typeof headroom.value === "number" ? headroom.value : undefined;
    found.set(key, {
      ...known,
      members: [...known.members, client.client_name],
      room: silent.sum("", "", known.room, room ?? 0),
      open: known.open + (room === undefined ? 1 : 0),
    });
  }
  return [...found.values()];
}

/** What the list says of a client, worked out. */
export function roomOf(client: ListedClient, year: AnswerValue, plans: readonly Plan[]): RoomOutcomes {
  return calculateRoom(clientAnswers(client, typeof year === "number" ? year : undefined, plans));
}
