// Lighthouse, as a phone, over one page of each type. Accessibility, best practices and SEO are held at 100; the
// performance is printed, for it tells of this machine as much as of the page.
import lighthouse from 'lighthouse';
import {browser, checkTypes, serve, types} from './site.mjs';

const dir = process.argv[2], port = 8132, site = `http://localhost:${port}/`;
const held = ['accessibility', 'best-practices', 'seo'];

checkTypes(dir);
const stop = await serve(dir, port), chromium = await browser();
let short = 0, pages = 0;
try {
	for (const [name, path] of Object.entries(types('pl'))) {
		const context = await chromium.createBrowserContext(), page = await context.newPage();
		const {lhr} = await lighthouse(site + path, {logLevel: 'silent', onlyCategories: ['performance', ...held]}, undefined, page);
		await context.close();
		pages++;
		const score = id => Math.round(100 * lhr.categories[id].score);
		console.log(`${path}: ${held.map(id => `${id} ${score(id)}`).join(', ')}, performance ${score('performance')}`);
		for (const id of held) {
			if (lhr.categories[id].score === 1)
				continue;
			short++;
			for (const {id: audit, weight} of lhr.categories[id].auditRefs) {
				const {score, scoreDisplayMode, title, details} = lhr.audits[audit];
				if (weight > 0 && score !== 1 && scoreDisplayMode !== 'notApplicable' && scoreDisplayMode !== 'manual')
					console.log(`    ${id}: ${title} ${JSON.stringify(details?.items?.slice(0, 2) ?? '').slice(0, 400)} ${lhr.audits[audit].explanation ?? ''}`);
			}
		}
		if (lhr.runtimeError) {
			short++;
			console.log(`    ${name}: ${lhr.runtimeError.message}`);
		}
	}
} finally {
	await chromium.close();
	stop();
}
console.log(`Lighthouse: ${pages} pages, ${short} scores below 100`);
process.exitCode = short ? 1 : 0;
