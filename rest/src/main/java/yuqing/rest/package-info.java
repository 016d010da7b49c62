/// How every service answers over REST. The package holds no incident, no role's rule and no
/// database row of a service.
///
/// - {@link yuqing.rest.problem}: refusals. Throw a `ProblemException`; gather with `FieldErrors`.
/// - {@link yuqing.rest.request}: bodies. A record as parameter is read strictly, all faults
///   at once; query parameters, cursors, pages; ETag and If-Match.
/// - {@link yuqing.rest.personaldata}: personal data in texts; the answer warns of it.
/// - {@link yuqing.rest.idempotency}: Idempotency-Key.
/// - {@link yuqing.rest.caller}: the caller. Inject `CurrentCaller`, use it within the request.
/// - {@link yuqing.rest.wiring}: the one real clock, as `InstantSource`; how answers are written;
///   the refusals in the API document.
///
/// It uses `durable` for the one helper that sends SQL: the answers kept for an `Idempotency-Key`
/// are rows of the service's own database. Nothing in `durable` knows of REST.
package yuqing.rest;
