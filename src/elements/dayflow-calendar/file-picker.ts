/** Lets a person choose calendar files. To be called in what is a click: browsers open the choice only then. */
export function pickFiles(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.ics,.ical,text/calendar';
  input.multiple = true;
  input.addEventListener('change', () => {
    if (input.files !== null && input.files.length > 0) take([...input.files]);
  });
  input.click();
}
