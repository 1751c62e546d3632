import { commands, failing, stateOf, type Command } from "./commands";
import { asText, refused, same, type Bench, type Case } from "./support";

/** Rolling forward is two sheets, one after the other: each is whole or not there. */
const sheetsApart = new Set(["rolling a client forward"]);

/** The last request of a sheet only shows it: it is no harm when that fails. */
async function failsAt(
  { workbook }: Bench,
  { title, prepare, run }: Command,
  which: number,
  how: "at once" | "half way",
): Promise<void> {
  await prepare?.(workbook);
  const before = asText(await stateOf(workbook));
  const broken = failing(workbook, which, how);
  const what = `${title}, request ${which} failing ${how}`;
  const request = run(broken);
  const outcome = await request.then(
    () => "done",
    () => "refused",
  );
  if (outcome === "refused") {
    await refused(request, ["busy"], what);
    if (!sheetsApart.has(title)) same(asText(await stateOf(workbook)), before, what);
  }
  const { sheets } = await workbook.outline();
  same(
    sheets.filter((sheet) => sheet.startsWith("MBDR in progress")),
    [],
    `${what}: unfinished sheets`,
  );
}

type Request = "read" | "used" | "outline" | "apply";

const built: readonly Request[] = ["outline", "apply", "apply"];
/** A list is read to be shown, read again to see that it is still so, and read before it is written over. */
const shown: readonly Request[] = ["outline", "used", "read"];
const edited: readonly Request[] = [...shown, ...shown, "read", "apply"];
/** What each command asks of a workbook, in order: as much for one row as for a thousand. */
const requestsOf: Readonly<Record<string, readonly Request[]>> = {
  "adding a plan": edited,
  "changing a plan": edited,
  "importing plans": edited,
  // The list, the library beside it, and the year of the list.
  "writing a client into the list": [...shown, "used", "read", "read", ...shown, "read", "apply"],
  "making a report": ["outline", "used", "read", ...built],
  "rolling a client forward": [...built, ...built],
  "freezing a client sheet": ["outline", "used", "read", ...built],
  // Asked once, since nothing is being worked out in between.
  "asking the host": ["outline", "apply", "read", "outline", "apply"],
  "repairing formulas": ["outline", "used", "read", "read", "apply"],
};

/** Every command, once as it should go and once for each request that fails. */
export const commandCases: readonly Case[] = commands.flatMap((command): Case[] => {
  const { title, prepare, run, check } = command;
  const requests = requestsOf[title] ?? built;
  return [
    {
      title: `${title}: done, in as many requests as it needs`,
      async run(bench) {
        await prepare?.(bench.workbook);
        const counted = failing(bench.workbook, 0, "at once");
        await run(counted);
        same(counted.asked(), requests.length, "requests");
        await check(bench);
      },
    },
    ...requests.flatMap((request, index): Case[] => {
      const ways = request === "apply" ? (["at once", "half way"] as const) : (["at once"] as const);
      return ways.map((how) => ({
        title: `${title}: all or nothing, request ${index + 1} failing ${how}`,
        run: (bench) => failsAt(bench, command, index + 1, how),
      }));
    }),
  ];
});
