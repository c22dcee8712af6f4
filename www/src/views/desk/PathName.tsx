import { visible } from '../../visible';

/** Where a file came from: its name as it is, its folders cut in the middle where there is no room. */
export function PathName({ path }: { path: string }) {
  const shown = visible(path);
  const end = shown.lastIndexOf('/') + 1;
  return (
    <bdi class="path" data-path={shown} title={shown}>
      <span class="visually-hidden">{shown}</span>
      {end > 0 && (
        <span class="path-folder" aria-hidden="true">
          {shown.slice(0, end)}
        </span>
      )}
      <span class="path-name" aria-hidden="true">
        {shown.slice(end)}
      </span>
    </bdi>
  );
}
