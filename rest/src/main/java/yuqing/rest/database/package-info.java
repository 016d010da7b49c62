/// How long PostgreSQL is waited for, by what it is asked for. One that hangs must end a request
/// within five seconds and may take a worker's time; no SQL of its own.
package yuqing.rest.database;
