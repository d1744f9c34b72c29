/**
 * Lints texts as if they stood in files of the workspace, without a bad file in the tree: reads
 * `[{ filePath, text }]` from its input and writes the messages of each.
 */
import { text as readAll } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const planted = JSON.parse(await readAll(process.stdin));
const answers = [];
for (const { filePath, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath });
  answers.push((result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
