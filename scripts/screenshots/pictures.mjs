/** How the stories are looked at: each choice's name is in the picture's name, and can be asked for. */
const LANGUAGES = ['en-GB', 'zh-CN', 'ar', 'de'];
const SCHEMES = ['light', 'dark'];
const SIZES = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };

/** Stories that are a language, a scheme or a size of another one, which is taken in all of them. */
const VARIATION = /--(.*-)?(dark|arabic|chinese|german|phone|phone-in-arabic)$/;

/** Of these there is nothing on a phone: its month lists a day’s events below itself. */
const WIDE_ONLY = /^panels-day-list/;

/**
 * The pictures of stories: each of the calendar in every language, scheme and size, each of one of its elements in both schemes.
 *
 * @param {{id: string}[]} stories
 * @param {{language?: string[], scheme?: string[], size?: string[]}} [only] what to keep of each; all unless given
 */
export function picturesOf(stories, only = {}) {
  const kept = (choices, asked) => choices.filter((choice) => asked === undefined || asked.includes(choice));
  return stories.filter(({ id }) => !VARIATION.test(id)).flatMap(({ id }) => {
    const [name, story] = id.split('--');
    const ofElement = name.startsWith('elements-');
    const languages = kept(ofElement ? ['en-GB'] : LANGUAGES, only.language);
    const sizes = kept(ofElement || WIDE_ONLY.test(id) ? ['1280'] : Object.keys(SIZES).toReversed(), only.size);
    return languages.flatMap((language) =>
      sizes.flatMap((size) =>
        kept(SCHEMES, only.scheme).map((scheme) => ({
          story: id,
          settings: { ...SIZES[size], scheme, args: ofElement ? {} : { locale: language } },
          file: `${story}.${language}.${size}.${scheme}.png`,
          size,
        })),
      ),
    );
  });
}
