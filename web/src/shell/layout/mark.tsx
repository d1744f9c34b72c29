/** The product's mark: an anchor in three strokes. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className="mark">
      <circle cx="12" cy="5" r="2.2" />
      <path d="M12 7.4v13M7.4 10.3h9.200M4 14.4c.6 3.900 3.900 6.200 8 6.200s7.400-2.300 8-6.200" />
    </svg>
  );
}
