// What the audits share: the built site on a server, the browser, and the pages to look at.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import puppeteer from 'puppeteer-core';

export const languages = ['pl', 'sr', 'sr-Latn', 'ro', 'el', 'en'];

// One page of each type, by its path in a language. The metrics' pages are one type; these three differ most.
export const types = lang => ({
	home: `${lang}/`,
	metric: `${lang}/crr/`,
	survey: `${lang}/nps/`,
	scores: `${lang}/rfm/`,
	orders: `${lang}/orders/`,
	guide: `${lang}/guide/`,
	article: `${lang}/guide/win-back/`,
	glossary: `${lang}/guide/glossary/`,
	builder: `${lang}/embed/`,
	privacy: `${lang}/privacy/`,
});

// A page of a type that isn't there fails here and not as a page full of nothing.
const exists = (dir, path) => existsSync(join(dir, path, 'index.html'));

export function checkTypes(dir) {
	for (const lang of languages)
		for (const path of Object.values(types(lang)))
			if (!exists(dir, path))
				throw new Error(`the site has no page ${path}`);
}

// serve starts the product's own server, as make run does, and resolves to how to stop it.
export async function serve(dir, port) {
	const server = spawn(process.env.KEEPRATE, ['serve', '-dir', dir], {env: {...process.env, PORT: String(port), BASE_PATH: ''}, stdio: ['ignore', 'pipe', 'inherit']});
	await new Promise((done, failed) => {
		server.stdout.once('data', done);
		server.once('exit', code => failed(new Error(`the server ended with ${code}`)));
	});
	return () => server.kill();
}

export function browser() {
	for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
		for (const dir of process.env.PATH.split(delimiter))
			if (existsSync(join(dir, name)))
				return puppeteer.launch({executablePath: join(dir, name), args: ['--no-sandbox', '--disable-gpu'], protocolTimeout: 300_000});
	throw new Error('there is no Chromium on the PATH');
}

// together does a job for each item, so many at a time.
export async function together(n, items, job) {
	const waiting = [...items];
	await Promise.all(Array.from({length: n}, async () => {
		while (waiting.length)
			await job(waiting.shift());
	}));
}
