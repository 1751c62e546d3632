import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { firstYear, lastYear } from "../../core/figures";
import { clientAnswers, clientFields, type ListedClient } from "../../workbook/firm/clients";
import {
  clientEdit,
  clientsOf,
  households,
  makeClientList,
  openInJourney,
  putClient,
  readClients,
  roomOf,
  sheetOf,
  type ClientEdit,
  type Clients,
} from "../../workbook/firm/clientList";
import { showField } from "../../workbook/firm/fields";
import type { AnswerValue } from "../../workbook/inputs/inputs";
import { WorkbookError } from "../../workbook/port";
import { answersInMemory } from "../../workbook/session";
import { outcomeWords } from "../Figure";
import { press } from "../press";
import { dollars } from "../words";
import { Changes, Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { useCommand, type Command } from "./useCommand";
import { useRead } from "./useRead";

const years = Array.from({ length: lastYear - firstYear + 1 }, (_year, back) => lastYear - back);

/** The firm's clients of a year: opened in the journey one by one, and households added up. */
export function ClientList(props: PanelProps) {
  const { workbook, session, state, onBack } = props;
  const styles = usePanelStyles();
  const read = useCallback(() => readClients(workbook), [workbook]);
  const reading = useRead(read, state.changes);
  const command = useCommand(session);
  const [arrivals, setArrivals] = useState(1);
  /** What had the focus is gone: the heading takes it. */
  const arrive = () => setArrivals((before) => before + 1);
  return (
    <Panel
      title="Client list"
      about="One row for each person on a sheet of the workbook, all of one year, with results beside them."
      back="Back to the firm"
      onBack={onBack}
      arrivals={arrivals}
    >
      <Read reading={reading}>
        {(clients) => {
          const { list } = clients;
          if (list.is === "damaged") return <p className={styles.plain}>{list.sentence}</p>;
          if (list.is === "none") {
            return <NoList {...props} command={command} onMade={arrive} />;
          }
          return <Listed {...props} command={command} clients={clients} onWritten={arrive} />;
        }}
      </Read>
    </Panel>
  );
}

function NoList({
  workbook,
  command,
  onMade,
}: PanelProps & { readonly command: Command; readonly onMade: () => void }) {
  const styles = usePanelStyles();
  const [year, setYear] = useState(lastYear);

  async function make(): Promise<void> {
    const done = await command.run(async () => {
      const made = await makeClientList(workbook, year);
      return `${made.length === 1 ? "The sheet" : "The sheets"} ${made.join(" and ")} ${made.length === 1 ? "is" : "are"} ready.`;
    });
    if (done) onMade();
  }
  return (
    <>
      <p className={styles.plain}>
        The workbook has no list yet. This makes a sheet called Clients with a table that is blank, and before
        it the sheet Plans where there is none.
      </p>
      <Field label="Year of the list">
        <Select value={String(year)} onChange={(_event, { value }) => setYear(Number(value))}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void make())}>
          Make the Clients sheet
        </Button>
      </div>
    </>
  );
}

/** As many as a person looks through at once; the field above finds the others. */
const mostShown = 20;

const nameOf = ({ client_name }: ListedClient) => String(client_name ?? "No name");

interface ListedProps extends PanelProps {
  readonly command: Command;
  readonly clients: Clients;
  /** The client of the journey is in the list now, and the button that wrote it is gone. */
  readonly onWritten: () => void;
}

function Listed(props: ListedProps) {
  const { session, state, clients, command, onJourney } = props;
  const styles = usePanelStyles();
  const [wanted, setWanted] = useState("");
  const { list, year, plans } = clients;
  if (list.is !== "there") return null;
  const all = clientsOf(list);
  const found = all.filter((client) => nameOf(client).toLowerCase().includes(wanted.trim().toLowerCase()));
  const { sheet } = list.found;
  const inMemory = answersInMemory(state);

  const answersOf = (client: ListedClient) =>
    clientAnswers(client, typeof year === "number" ? year : undefined, plans);

  async function open(client: ListedClient, withSheet: boolean): Promise<void> {
    const answers = answersOf(client);
    const done = await command.run(async () => {
      await openInJourney(session, answers);
      if (!withSheet) return `${nameOf(client)} is open in the journey; the row stays as it is.`;
      const made = await session.createSheet();
      const { notice } = session.state();
      if (!made) throw new WorkbookError("unknown", notice);
      return notice;
    });
    if (done) onJourney();
  }
  async function openSheet(name: string): Promise<void> {
    const done = await command.run(async () => {
      if (!(await session.open(name))) throw new WorkbookError("busy", session.state().notice);
      return `The sheet ${name} is open in the journey.`;
    });
    if (done) onJourney();
  }
  /** A second sheet of a client is made from the journey only, where a person sees the first. */
  function sheetButton(client: ListedClient) {
    const there = sheetOf(answersOf(client), state.sheets);
    return there === undefined ? (
      <Button
        size="small"
        disabledFocusable={command.busy}
        aria-label={`Make its sheet: ${nameOf(client)}`}
        {...press(() => void open(client, true))}
      >
        Make its sheet
      </Button>
    ) : (
      <Button size="small" disabledFocusable={command.busy} {...press(() => void openSheet(there))}>
        Open the sheet {there}
      </Button>
    );
  }
  return (
    <>
      {list.read.missing.length > 0 && (
        <p className={styles.plain}>
          Headings of the sheet {sheet} cannot be found: {list.read.missing.join(", ")}. Nothing is written
          until they are back.
        </p>
      )}
      {year === undefined && (
        <p className={styles.bad}>The year of the list is missing: type it into its cell above the table.</p>
      )}
      <InJourney {...props} list={list} />
      {all.length > 5 && (
        <Field label="Find a client">
          <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
        </Field>
      )}
      <p className={styles.quiet}>
        {all.length === 1 ? "1 client" : `${all.length} clients`} of {year ?? "no year"} on the sheet {sheet}
        {found.length < all.length ? `, ${found.length} found` : ""}
        {found.length > mostShown ? `; the first ${mostShown} are shown` : ""}. Estimates.
      </p>
      {inMemory !== undefined && all.length > 0 && (
        <p className={styles.plain}>
          The answers of {inMemory.client_name ?? "a client without a name"} are in memory only: opening a
          client of this list puts its answers in their place.
        </p>
      )}
      {all.length === 0 && (
        <p className={styles.plain}>Type or paste clients into the table; they are listed here then.</p>
      )}
      <ul className={styles.list}>
        {found.slice(0, mostShown).map((client, index) => (
          <li key={index} className={styles.item}>
            <h3 className={styles.heading}>{nameOf(client)}</h3>
            <span className={styles.quiet}>
              After-tax room left: {outcomeWords(roomOf(client, year, plans).headroom)}
            </span>
            <div className={styles.buttons}>
              <Button
                size="small"
                disabledFocusable={command.busy}
                aria-label={`Open: ${nameOf(client)}`}
                {...press(() => void open(client, false))}
              >
                Open
              </Button>
              {sheetButton(client)}
            </div>
          </li>
        ))}
      </ul>
      <Households clients={clients} all={all} />
    </>
  );
}

function shown(heading: string, value: AnswerValue): string {
  const field = clientFields.find((one) => one.heading === heading);
  return field === undefined ? String(value ?? "") : showField(field, value);
}

/** The client of the journey as a row of the list, after showing what would change. */
function InJourney({
  workbook,
  state,
  command,
  clients,
  list,
  onWritten,
}: ListedProps & {
  readonly list: Extract<Clients["list"], { is: "there" }>;
}) {
  const styles = usePanelStyles();
  const edit: ClientEdit | string = clientEdit(clientsOf(list), clients.year, state.answers);
  if (typeof edit === "string") return <p className={styles.quiet}>{edit}</p>;
  const name = String(state.answers.client_name);
  if (edit.fields.length === 0)
    return <p className={styles.quiet}>{name} of the journey stands in the list just so.</p>;

  async function put(): Promise<void> {
    if (typeof edit === "string") return;
    const done = await command.run(async () => {
      await putClient(workbook, list, edit);
      return `${name} is in the list on the sheet ${list.found.sheet}.`;
    });
    if (done) onWritten();
  }
  return (
    <details className={styles.card}>
      <summary className={styles.summary}>
        {edit.at === undefined
          ? `Add ${name} of the journey to the list`
          : `Bring the row of ${name} up to date`}
      </summary>
      <Changes
        changes={edit.fields.map(({ heading, from, to }) => ({
          what: heading,
          from: shown(heading, from),
          to: shown(heading, to),
        }))}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void put())}>
          Write the row
        </Button>
      </div>
    </details>
  );
}

function Households({ clients, all }: { readonly clients: Clients; readonly all: readonly ListedClient[] }) {
  const styles = usePanelStyles();
  const found = households(all, clients.year, clients.plans);
  if (found.length === 0) return null;
  return (
    <section aria-label="Households">
      <h3 className={styles.heading}>Households</h3>
      <ul className={styles.list}>
        {found.slice(0, mostShown).map(({ name, members, room, open }) => (
          <li key={name} className={styles.item}>
            <span className={styles.plain}>
              {name}: {dollars(room)} after-tax room left together
            </span>
            <span className={styles.quiet}>
              {members.map((member) => String(member ?? "No name")).join(", ")}
              {open > 0 ? `; without ${open} whose room cannot be told yet` : ""}
            </span>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className={styles.quiet}>
          The first {mostShown} of {found.length}; the sheet has them all.
        </p>
      )}
    </section>
  );
}
