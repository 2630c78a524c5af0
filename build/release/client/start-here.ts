/** Shows the one answer that was asked for; without this script all of them stand on the page. */
const form = document.querySelector<HTMLFormElement>('#ask');
const said = document.querySelector('#said');
const platforms = [...document.querySelectorAll<HTMLElement>('.platform')];
const list = document.querySelector<HTMLElement>('#platforms');

if (form && said && list) {
  const show = (): void => {
    const asked = new FormData(form);
    const wish = (name: string): string => {
      const value = asked.get(name);
      return typeof value === 'string' ? value : '';
    };
    let words = '';
    for (const platform of platforms) {
      platform.hidden = platform.id !== wish('platform');
      for (const answer of platform.querySelectorAll<HTMLElement>('.answer')) {
        const { locale = '', limits = '', said: telling = '' } = answer.dataset;
        answer.hidden = locale !== wish('locale') || !limits.split(' ').includes(wish('limit'));
        if (!platform.hidden && !answer.hidden) words = telling;
      }
    }
    said.textContent = words;
  };
  form.addEventListener('change', show);
  // A link to a platform from elsewhere answers the first question.
  const named = platforms.find(({ id }) => `#${id}` === location.hash);
  const select = form.elements.namedItem('platform');
  if (named && select instanceof HTMLSelectElement) select.value = named.id;
  form.hidden = false;
  list.hidden = true;
  show();
}
