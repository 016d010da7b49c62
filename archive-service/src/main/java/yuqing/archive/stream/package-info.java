/// The timeline of all incidents as one stream of server-sent events (`GET /events`).
///
/// Start with [yuqing.archive.stream.StreamSequencer] (the order), then
/// [yuqing.archive.stream.StreamFeed] (one reader of the database a process) and
/// [yuqing.archive.stream.StreamReader] (what a client gets). Never writes to the record.
package yuqing.archive.stream;
