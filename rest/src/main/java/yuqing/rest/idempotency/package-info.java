/// `Idempotency-Key` on POST: the same key with the same body gets the stored answer, with another
/// body 422; a request is never carried out twice. Answers are kept for a day. Services add
/// `db/rest` to their Flyway locations.
package yuqing.rest.idempotency;
