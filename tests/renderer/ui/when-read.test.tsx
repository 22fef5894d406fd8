import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { WhenRead } from '../../../renderer/ui/when-read';
import { renderPart } from '../render';

type Query = { readonly isFetching: boolean; readonly data: string };
let read: (query: Query) => void;

/** A form that begins with what was read and keeps it. */
const Form = ({ start }: { readonly start: string }) => <p>{useState(start)[0]}</p>;

function Screen({ first }: { readonly first: Query }) {
  const [query, setQuery] = useState(first);
  read = setQuery;
  return <WhenRead queries={[query]}>{() => <Form start={query.data} />}</WhenRead>;
}

it('starts a form from what is being read anew, not from what it was before', async () => {
  await renderPart(<Screen first={{ isFetching: true, data: 'before' }} />);
  expect(screen.queryByText('before')).toBeNull();
  read({ isFetching: false, data: 'after' });
  expect(await screen.findByText('after')).toBeTruthy();
});

it('keeps the form when what it started from is read again', async () => {
  await renderPart(<Screen first={{ isFetching: false, data: 'before' }} />);
  read({ isFetching: true, data: 'before' });
  read({ isFetching: false, data: 'after' });
  expect(await screen.findByText('before')).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});
