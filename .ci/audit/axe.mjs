// axe-core over every type of page, in every language, in both themes, as it comes and in the states that people bring
// it to. Any violation fails.
import axe from 'axe-core';
import {browser, checkTypes, languages, serve, together, types} from './site.mjs';

const dir = process.argv[2], port = 8131, site = `http://localhost:${port}/`;
const survey = 'Response,Score\n' + Array.from({length: 60}, (_, i) => `2025-0${1 + i % 3}-05,${i * 7 % 11}\n`).join('');

// The states: the page's type, and what is done there until the page shows it.
const states = {
	'error shown': ['metric', async page => {
		await type(page, 'start', 'abc');
		await page.waitForSelector('[role=alert][data-problem]');
	}],
	'numbers that contradict': ['home', async page => {
		await type(page, 'start', '0');
		await page.waitForSelector('[role=alert][data-problem=start-zero]');
	}],
	'survey read': ['survey', async page => {
		await give(page, 'survey', 'survey.csv', survey);
		await page.waitForSelector('[data-figure=survey-answers]');
	}],
	'survey without answers': ['survey', async page => {
		await give(page, 'survey', 'empty.csv', 'Name,Town\nAna,Cluj\n');
		await page.waitForSelector('main [role=alert][data-problem]');
	}],
	'file without orders': ['orders', async page => {
		await give(page, 'orders', 'empty.csv', 'a\n');
		await page.waitForSelector('main [role=alert][data-problem]');
	}],
	'report open': ['orders', async page => {
		await page.click('[data-action=try-sample]');
		await page.waitForSelector('[data-report=ready]', {timeout: 120_000});
		await page.waitForSelector('#people .person b', {timeout: 60_000});
	}],
	'report unfolded, list filtered': ['orders', async page => {
		await page.click('[data-action=try-sample]');
		await page.waitForSelector('[data-report=ready]', {timeout: 120_000});
		await page.waitForSelector('#people .person b', {timeout: 60_000});
		await page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true; }));
		await page.$eval('#people [data-column=name]', header => header.click()); // the page is still growing: a mouse may miss it
	}],
};

async function type(page, name, text) {
	await page.click(`[name=${name}]`, {count: 3});
	await page.keyboard.type(text);
	await page.keyboard.press('Tab');
}

const give = (page, input, name, text) => page.evaluate((input, name, text) => {
	const files = new DataTransfer();
	files.items.add(new File([text], name));
	const field = document.querySelector(`input[name=${input}]`);
	field.files = files.files;
	field.dispatchEvent(new Event('change', {bubbles: true}));
}, input, name, text);

const jobs = [];
for (const path of ['', '404.html'])
	jobs.push({name: path || 'root', path});
for (const lang of languages) {
	for (const [name, path] of Object.entries(types(lang)))
		jobs.push({name, path, ready: true});
	jobs.push({name: 'frame', path: `embed/${lang}/crr/`});
	for (const [name, [type, act]] of Object.entries(states))
		jobs.push({name, path: types(lang)[type], ready: true, act});
}

checkTypes(dir);
const stop = await serve(dir, port), chromium = await browser();
let looks = 0, violations = 0, failures = 0;
try {
	await together(2, jobs, async job => {
		const context = await chromium.createBrowserContext(), page = await context.newPage();
		try {
			await page.setViewport({width: 1000, height: 800});
			await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
			// The root leads on to a language at once where it may; it is looked at where no script runs.
			if (job.path === '')
				await page.setJavaScriptEnabled(false);
			await page.goto(site + job.path);
			if (job.path === '')
				await page.setJavaScriptEnabled(true);
			if (job.ready)
				await page.waitForSelector('html[data-app=ready]');
			await job.act?.(page);
			await page.evaluate(axe.source);
			for (const scheme of ['light', 'dark']) {
				await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
				const found = await page.evaluate(() => axe.run({iframes: false, resultTypes: ['violations']}));
				looks++;
				for (const v of found.violations) {
					violations++;
					console.log(`${job.path} (${job.name}, ${scheme}): ${v.id}: ${v.help}`);
					for (const node of v.nodes.slice(0, 3))
						console.log(`    ${node.target.join(' ')}  ${node.html.slice(0, 120)}\n    ${[...node.any, ...node.all, ...node.none].map(c => c.message).join('; ').slice(0, 240)}`);
				}
			}
		} catch (error) {
			failures++;
			console.log(`${job.path} (${job.name}): ${error.message}`);
		} finally {
			await context.close();
		}
	});
} finally {
	await chromium.close();
	stop();
}
console.log(`axe-core ${axe.version}: ${looks} looks, ${violations} violations, ${failures} pages that could not be looked at`);
process.exitCode = violations + failures ? 1 : 0;
