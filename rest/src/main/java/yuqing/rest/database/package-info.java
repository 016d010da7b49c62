/// The timeouts of PostgreSQL, by kind of work. A hung database must end a request within five
/// seconds and may take a worker's time. The package has no SQL of its own.
package yuqing.rest.database;
