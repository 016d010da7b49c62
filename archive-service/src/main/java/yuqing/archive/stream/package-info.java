/// The timeline of all incidents as one stream of server-sent events (`GET /events`).
///
/// Start with [yuqing.archive.stream.Numbers] (the order), then [yuqing.archive.stream.Feed] (one
/// reader of the database a process) and [yuqing.archive.stream.Reader] (what a client gets). Never
/// writes to the record.
package yuqing.archive.stream;
