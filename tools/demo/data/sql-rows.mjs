/** The rows that a T-SQL script inserts into `table`, each a list of strings and nulls. */
export function rowsOf(sql, table) {
  const insert = new RegExp(`INSERT (?:INTO )?"${table}"\\s*(?:\\([^)]*\\))?\\s*VALUES\\s*\\(`, 'gi');
  return [...sql.matchAll(insert)].map((match) => valuesAt(sql, match.index + match[0].length));
}

const value = /\s*(?:N?'((?:[^']|'')*)'|([^,')\s]+))\s*([,)])/y;

function valuesAt(sql, start) {
  const values = [];
  value.lastIndex = start;
  for (;;) {
    const match = value.exec(sql);
    if (!match) throw new Error(`cannot read the values at ${start}`);
    const [, quoted, bare, end] = match;
    values.push(quoted !== undefined ? quoted.replaceAll("''", "'") : bare === 'NULL' ? null : bare);
    if (end === ')') return values;
  }
}
