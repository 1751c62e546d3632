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
  let done = true;
  const request = run(broken).catch((error: unknown) => {
    done = false;
    throw error;
  });
  try {
    await request;
  } catch {
    await refused(request, ["busy"], what);
  }
  if (!done && !sheetsApart.has(title)) same(asText(await stateOf(workbook)), before, what);
  const { sheets } = await workbook.outline();
  same(
    sheets.filter((sheet) => sheet.startsWith("MBDR in progress")),
    [],
    `${what}: unfinished sheets`,
  );
}

/** The requests of a command, counted on a workbook in memory: adapters need the same. */
export const requestsOf: Readonly<Record<string, number>> = {
  "building the plan library": 3,
  "building the client list": 3,
  "importing plans": 4,
  "building a client sheet with its chart": 3,
  "building the limits": 3,
  "building the first sheet": 3,
  "building scenarios": 3,
  "rolling a client forward": 6,
  "freezing a client sheet": 6,
  "repairing formulas": 5,
};

/** Every command, once as it should go and once for each request that fails. */
export const commandCases: readonly Case[] = commands.flatMap((command): Case[] => {
  const { title, prepare, run, check } = command;
  const requests = requestsOf[title] ?? 0;
  return [
    {
      title: `${title}: done, in as many requests as it needs`,
      async run(bench) {
        await prepare?.(bench.workbook);
        const counted = failing(bench.workbook, 0, "at once");
        await run(counted);
        same(counted.asked(), requests, "requests");
        await check(bench);
      },
    },
    ...Array.from({ length: requests }, (_, i) => i + 1).flatMap((which): Case[] =>
      (["at once", "half way"] as const).map((how) => ({
        title: `${title}: all or nothing, request ${which} failing ${how}`,
        run: (bench) => failsAt(bench, command, which, how),
      })),
    ),
  ];
});
