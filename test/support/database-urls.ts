/** The same server with another database, and another role where given. */
export function withDatabase(url: string, database: string, role?: string, password?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role !== undefined) address.username = role;
  if (password !== undefined) address.password = password;
  return address.toString();
}
