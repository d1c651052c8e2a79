/** CSS px across a sheet: four phones beside each other as they are, or two windows a little smaller. */
export const SHEET_WIDTH = 1624;

const COLUMNS = { 1280: 2, 390: 4 };
const ON_A_SHEET = { 1280: 4, 390: 4 };

/** Parts pictures by their size into sheets of a few that are seen at once. */
export function sheetsOf(pictures) {
  return [...Map.groupBy(pictures, ({ size }) => size)].flatMap(([size, same]) =>
    Array.from({ length: Math.ceil(same.length / ON_A_SHEET[size]) }, (_, index) => ({
      columns: COLUMNS[size],
      pictures: same.slice(index * ON_A_SHEET[size], (index + 1) * ON_A_SHEET[size]),
    })),
  );
}

/** A page with a section for each sheet; the pictures are in the folder `name` beside it. */
export function sheetHtml(name, sheets) {
  return `<!doctype html><meta charset="utf-8"><title>${name}</title>
<style>
  body { margin: 0; font: 12px system-ui, sans-serif; background: #808080; }
  section { display: grid; gap: 8px; padding: 8px; }
  figure { margin: 0; }
  figcaption { padding-block-end: 2px; color: #fff; }
  img { display: block; inline-size: 100%; }
</style>
${sheets.map((sheet) => sectionHtml(name, sheet)).join('\n')}`;
}

function sectionHtml(name, { columns, pictures }) {
  const figures = pictures.map(({ file }) => `<figure><figcaption>${file.slice(0, -4)}</figcaption><img src="${name}/${file}"></figure>`);
  return `<section style="grid-template-columns: repeat(${columns}, 1fr)">${figures.join('')}</section>`;
}
