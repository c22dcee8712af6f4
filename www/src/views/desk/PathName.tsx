import { visible } from '../../visible';

/** Where a file came from: its name as it is, and its folders, cut where there is no room for them. */
export function PathName({ path }: { path: string }) {
  const shown = visible(path);
  const end = shown.lastIndexOf('/') + 1;
  return (
    <bdi class="path" title={shown}>
      <span class="visually-hidden">{shown}</span>
      <span class="path-name" aria-hidden="true">
        {shown.slice(end)}
      </span>
      {end > 0 && (
        <span class="path-folder" aria-hidden="true">
          {shown.slice(0, end)}
        </span>
      )}
    </bdi>
  );
}
