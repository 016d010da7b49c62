package yuqing.rest.idempotency;

/// An answer that can be given again.
///
/// @param status HTTP status
/// @param location path of what was made, such as `/incidents/…`; may be null
/// @param etag with its quotes; may be null
/// @param body written as JSON; may be null
public record StoredAnswer(int status, String location, String etag, Object body) {

  public static StoredAnswer created(String location, String etag, Object body) {
    return new StoredAnswer(201, location, etag, body);
  }

  public static StoredAnswer ok(String etag, Object body) {
    return new StoredAnswer(200, null, etag, body);
  }
}
