const two = (part: number) => String(part).padStart(2, "0");

/** Today by the person's clock, `yyyy-mm-dd`. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Now by the person's clock, in words, such as `23 November 2026, 14:05`. */
export function nowInWords(): string {
  const now = new Date();
  const day = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `${day}, ${two(now.getHours())}:${two(now.getMinutes())}`;
}
