// The Nu Html Checker over every HTML file of the site. Any error fails.
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import vnu from 'vnu-jar';

// What the site does against the standard's letter, and why.
const meant = [
	/^Bad value “x-dns-prefetch-control” for attribute “http-equiv”/, // no standard, and Chromium's only way to look no names up ahead
	/^CSS: /, // its checker of styles, which stand in the pages, knows neither container queries nor numbers from variables
];

const dir = process.argv[2];
const pages = readdirSync(dir, {recursive: true}).filter(name => name.endsWith('.html')).length;
execFile('java', ['-Xss8m', '-jar', vnu, '--format', 'json', '--errors-only', '--skip-non-html', dir], {maxBuffer: 1 << 28}, (failure, _, report) => {
	let messages;
	try {
		({messages} = JSON.parse(report));
	} catch {
		console.log(`the Nu Html Checker could not run: ${failure?.message ?? ''} ${report.slice(0, 500)}`);
		process.exitCode = 1;
		return;
	}
	const errors = messages.filter(m => !meant.some(words => words.test(m.message)));
	const seen = new Map();
	for (const m of errors) {
		const times = seen.get(m.message) ?? 0;
		seen.set(m.message, times + 1);
		if (times === 0)
			console.log(`${relative(dir, fileURLToPath(m.url))}: ${m.message}\n    ${(m.extract ?? '').replaceAll('\n', ' ')}`);
	}
	console.log(`Nu Html Checker: ${pages} pages, ${errors.length} errors`);
	process.exitCode = errors.length || !pages ? 1 : 0;
});
