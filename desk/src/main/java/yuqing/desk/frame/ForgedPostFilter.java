package yuqing.desk.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/// Refuses what another site makes a browser send: the session's cookie goes along with it. A
/// browser says in `Sec-Fetch-Site` where a request comes from; where it does not, the `Origin`
/// must be the desk's own address.
@Provider
@PreMatching
public class ForgedPostFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    boolean isForged =
        isForged(
            request.getMethod(),
            request.getHeaderString("Sec-Fetch-Site"),
            request.getHeaderString("Origin"),
            request.getUriInfo().getBaseUri());
    if (isForged) {
      request.abortWith(
          Response.status(Response.Status.FORBIDDEN)
              .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
              .entity("不接受来自其他网站的提交。 A post from another site is refused.\n")
              .build());
    }
  }

  /// @param site the browser's `Sec-Fetch-Site`; null where it sends none
  /// @param origin null where it sends none
  /// @param desk the desk's own address
  static boolean isForged(String method, String site, String origin, URI desk) {
    if (READING.contains(method)) {
      return false;
    }
    return site == null
        ? !(desk.getScheme() + "://" + desk.getAuthority()).equals(origin)
        : !site.equals("same-origin");
  }
}
