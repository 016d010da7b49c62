package yuqing.notification.roster;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import yuqing.rest.request.ETags;

/// One entry of the roster as a caller reads it, with the version that its next change builds on.
///
/// @param created whether this request made the entry
record RosterEntry<A>(A answer, long version, boolean created) {

  static <A> RosterEntry<A> of(A answer, long version) {
    return new RosterEntry<>(answer, version, false);
  }

  /// 201 for a new entry and 200 for any other, with the version as its entity tag.
  Response response() {
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, ETags.of(version))
        .entity(answer)
        .build();
  }
}
