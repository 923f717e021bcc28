/**
 * Bundle the widgets: `npm run bundle` writes src/patronwise/widgets/static, `npm run bundle:check` compares.
 *
 * Learners need neither this nor Node: the bundles are committed. The same sources give the same bytes, because esbuild's version is
 * locked and nothing of the machine is written.
 */

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const widgets = new URL("../src/patronwise/widgets/", import.meta.url);
const target = new URL("static/", widgets);
const ENTRIES = ["quiz", "roleplay", "plan", "progress", "journal", "records", "desk_model", "card", "charter", "profile", "checklist"];

const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(widgets),
  entryPoints: [...ENTRIES.map((name) => `js/${name}.js`), "js/patronwise.css"],
  outdir: "static",
  outbase: "js",
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

const made = new Map(outputFiles.map((file) => [file.path.split(/[\\/]/).at(-1), Buffer.from(file.contents)]));
const there = await readdir(target).catch(() => []);
const extra = there.filter((name) => !made.has(name));

if (process.argv.includes("--check")) {
  const stale = [];
  for (const [name, bytes] of made) {
    const old = await readFile(new URL(name, target)).catch(() => null);
    if (!old?.equals(bytes)) stale.push(name);
  }
  if (stale.length || extra.length) {
    console.error(
      `src/patronwise/widgets/static is not what the sources give: ${[...stale, ...extra].join(", ")}. Run "npm run bundle".`,
    );
    process.exit(1);
  }
} else {
  for (const name of extra) await rm(new URL(name, target));
  for (const [name, bytes] of made) await writeFile(new URL(name, target), bytes);
}
for (const [name, bytes] of [...made].sort()) console.log(`${String(bytes.length).padStart(7)}  ${name}`);
